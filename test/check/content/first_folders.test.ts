import { expect, test } from 'vitest'
import { firstFolders } from '../../../src/check/content/first_folders.ts'
import { textColumn } from '../../../src/dataset/index.ts'

const codesOf = (paths: readonly string[], skipped = 0) =>
  paths.map((_, row) => firstFolders(textColumn(paths), skipped)(row))

test('paths have one code per first folder', () => {
  const column = textColumn(['a/1.jpg', 'b/1.jpg', 'a/b/2.jpg', 'é/1.jpg', 'ab/1.jpg'])
  const first = firstFolders(column, 0)
  expect([0, 1, 2, 3, 4].map(first)).toEqual([0, 1, 0, 2, 3])
})

test('paths without a folder, and those that are not normalized, have none', () => {
  const paths = [
    '1.jpg',
    '',
    '/a/1.jpg',
    './a/1.jpg',
    '../a/1.jpg',
    'a//1.jpg',
    'a/../1.jpg',
    'a/.hidden/1.jpg',
    'a\\1.jpg',
  ]
  expect(codesOf(paths)).toEqual(paths.map(() => -1))
  expect(codesOf(['a.b/c.d/1.jpg'])).toEqual([0])
})

test('the bytes of a prefix are skipped', () => {
  const column = textColumn(['x:a/1.jpg', 'x:b/1.jpg', 'x:a/2.jpg', 'x:/a/1.jpg', 'x:1.jpg'])
  const first = firstFolders(column, 2)
  expect([0, 1, 2, 3, 4].map(first)).toEqual([0, 1, 0, -1, -1])
})
