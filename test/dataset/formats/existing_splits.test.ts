import { expect, test } from 'vitest'
import { existingSplits } from '../../../src/dataset/formats/index.ts'

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
