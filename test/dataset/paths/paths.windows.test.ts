import { posix, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { withSlashes } from '../../../src/dataset/paths/paths.ts'

test('on Windows, both separators become slashes', () => {
  expect(withSlashes('.\\data\\sub/labels.csv', win32)).toBe('./data/sub/labels.csv')
  expect(withSlashes('Z:\\tmp\\x', win32)).toBe('Z:/tmp/x')
  expect(withSlashes(win32.relative('C:\\a', 'C:\\a\\out\\i.json'), win32)).toBe('out/i.json')
})

test('elsewhere, a backslash is part of a name', () => {
  expect(withSlashes('a\\b/c', posix)).toBe('a\\b/c')
})
