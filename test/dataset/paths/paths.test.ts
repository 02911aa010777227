import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertedPath, normalPath } from '../../../src/dataset/paths/index.ts'

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

test('a normal path is the one that Node.js finds, without a slash at the end', () => {
  const step = fc.constantFrom('', '.', '..', 'a', '.b', 'c.d', '...', '..e')
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const path = steps.filter((one, i) => !(one === '..' && steps[0] === '' && i > 0)).join('/')
      const expected = posix.normalize(path).replace(/(?<=.)\/$/, '')
      expect(normalPath(path)).toBe(expected === '.' ? '' : expected)
    }),
  )
})
