import { describe, expect, test } from 'vitest'
import { filesOutsideCode, searchedFiles } from '../../../../src/dataset/finding/found/index.ts'

describe('a folder called test', () => {
  test('is code if it contains code and is not next to a training split', () => {
    expect(filesOutsideCode(['data/a.csv', 'test/x/a.csv', 'test/x/a.test.ts'])).toEqual(['data/a.csv'])
    expect(filesOutsideCode(['p/data/a.csv', 'p/test/a.csv', 'p/test/run.py'])).toEqual(['p/data/a.csv'])
  })

  test('is data if it is a split, or contains no code', () => {
    for (const files of [
      ['train/a.py', 'test/b.py'],
      ['data/a.csv', 'test/a.csv'],
    ])
      expect(filesOutsideCode(files)).toEqual(files)
  })
})

test('many folders with tests, or environments, are left out in linear time', () => {
  const packages = Array.from({ length: 40_000 }, (_, i) => `p/${i}`)
  const files = packages.flatMap((path) => [`${path}/test/a.py`, `${path}/test/b/c.csv`, `${path}/d.csv`])
  expect(filesOutsideCode(files)).toEqual(packages.map((path) => `${path}/d.csv`))
  const environments = packages.flatMap((path) => [`${path}/pyvenv.cfg`, `${path}/e/f.csv`])
  expect(searchedFiles([...environments, 'a.csv'])).toEqual(['a.csv'])
})

test('a folder test with code next to train is a split', () => {
  const files = ['a/test/x.py', 'a/test/y.csv', 'a/train_set/y.csv', 'b/test/x.py', 'b/test/y.csv', 'b/my_train/y.csv']
  expect(filesOutsideCode(files)).toEqual([...files.slice(0, 3), 'b/my_train/y.csv'])
})
