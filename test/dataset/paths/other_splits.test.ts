import { expect, test } from 'vitest'
import { joinedBySplit } from '../../../src/dataset/paths/other_splits.ts'

const joined = (...paths: readonly string[]) =>
  joinedBySplit(
    paths.map((path) => ({ paths: [path] })),
    ({ paths: [path = ''] }) => (path.includes('other') ? undefined : 'text,label'),
  ).map((family) => family.flatMap((one) => one.paths))

test('tables with the same columns are the splits of the only training split in their folder', () => {
  expect(joined('de/dev_2k.tsv', 'de/test_2k.tsv', 'de/translated_train.tsv', 'fr/dev_2k.tsv')).toEqual([
    ['de/dev_2k.tsv', 'de/test_2k.tsv', 'de/translated_train.tsv'],
    ['fr/dev_2k.tsv'],
  ])
})

test.each([
  [['a_train.csv', 'b_train.csv', 'c_test.csv']],
  [['train_x.csv', 'test_a.csv', 'test_b.csv']],
  [['train_x.csv', 'other_test.csv']],
  [['train_x.csv', 'all.csv']],
  [['l_train.csv', 'm_trainval.csv']],
])('%j stay separate', (paths) => {
  expect(joined(...paths)).toEqual(paths.map((path) => [path]))
})
