import { describe, expect, test } from 'vitest'
import { filesOutsideCode } from '../../../../src/dataset/finding/found/index.ts'

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
