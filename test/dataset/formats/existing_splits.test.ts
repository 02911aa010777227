import { expect, test } from 'vitest'
import { existingSplits, listedSplits } from '../../../src/dataset/formats/index.ts'

const namesOf = (...values: readonly string[]) =>
  existingSplits({ values, codes: Int32Array.from(values, (_, code) => code) }).names

test.each([
  [
    ['train', 'testing'],
    ['train', 'test'],
  ],
  [
    ['Training', 'dev', 'test-set'],
    ['train', 'val', 'test'],
  ],
  [
    ['TRAIN', ' Test ', 'valid'],
    ['train', 'test', 'val'],
  ],
  [
    ['train', 'eval', 'holdout'],
    ['train', 'eval', 'holdout'],
  ],
  [
    ['fold_1', 'fold_2'],
    ['fold_1', 'fold_2'],
  ],
])('the splits of the names %j are %j', (values, names) => {
  expect(namesOf(...values)).toEqual(names)
})

test('two names of one split stay apart, unless both are exact words', () => {
  expect(namesOf('train', 'test', 'test2')).toEqual(['train', 'test', 'test2'])
  expect(namesOf('train1', 'train2')).toEqual(['train1', 'train2'])
  expect(namesOf('val', 'dev')).toEqual(['val'])
})

test('a column with thousands of values is no split', () => {
  const values = Array.from({ length: 1001 }, (_, i) => `s${i}`)
  const message =
    "Found 1,001 different splits, for example 's0', 's1'. A dataset can have at most 1,000. Check labels.split."
  expect(() => existingSplits({ values, codes: Int32Array.from(values.keys()) })).toThrow(message)
  expect(() => listedSplits(values.map((name) => [name]))).toThrow(message)
  expect(existingSplits({ values: values.slice(1), codes: Int32Array.of(0) }).names).toHaveLength(1000)
})
