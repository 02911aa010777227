import { describe, expect, test } from 'vitest'
import { convertedPath } from '../../../src/dataset/paths/index.ts'

describe('the CSV file that a table is converted to', () => {
  test.each([
    ['german.data', 'german.csv'],
    ['data/v1.2/ecoli.txt', 'data/v1.2/ecoli.csv'],
    ['v1.2/labels', 'v1.2/labels.csv'],
  ])('of %s is %s', (path, csv) => {
    expect(convertedPath(path)).toBe(csv)
  })

  test.each([
    ['t.csv', 't.commas.csv'],
    ['T.CSV', 'T.commas.csv'],
  ])('is never the file itself: %s', (path, csv) => {
    expect(convertedPath(path)).toBe(csv)
  })
})
