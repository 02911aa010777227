import { describe, expect, test } from 'vitest'
import { looksLikeSplit, namedSplit } from '../../../src/dataset/paths/split_names.ts'

describe('a folder is named after a split', () => {
  test.each([
    ['train', 'train'],
    ['Training', 'train'],
    ['TRAIN_SET', 'train'],
    ['training_set', 'train'],
    ['seg_train', 'train'],
    ['train2017', 'train'],
    ['2017_train', 'train'],
    ['-train-', 'train'],
    ['trainset', 'train'],
    ['train_images', 'train'],
    ['val', 'val'],
    ['valid', 'val'],
    ['validate', 'val'],
    ['evaluate', 'eval'],
    ['Validation', 'val'],
    ['dev-set', 'val'],
    ['test', 'test'],
    ['Testing', 'test'],
    ['test1', 'test'],
    ['eval', 'eval'],
    ['hold-out', 'holdout'],
    ['seg_pred', 'pred'],
    ['Unlabelled', 'unlabeled'],
    ['fold_3', 'fold_3'],
    ['Fold10', 'fold10'],
  ])('%s', (name, split) => {
    expect(namedSplit(name)?.split).toBe(split)
  })

  test.each([
    'invalid',
    'trains',
    'bus',
    'contest',
    'testimony',
    'valley',
    'fold',
    'data_set',
    '2017',
    '',
    'images',
    'pretrained',
  ])('unlike %s', (name) => {
    expect(namedSplit(name)).toBeUndefined()
  })
})

test('a name can begin or end like a split without being one', () => {
  const names = ['train', 'cats_train', 'test-images2', 'contest', 'valley', 'a_test_b']
  expect(names.filter(looksLikeSplit)).toEqual(['train', 'cats_train', 'test-images2'])
})

test('a name of a million dashes is scanned once', () => {
  expect(namedSplit(`a${'-'.repeat(1_000_000)}b`)).toBeUndefined()
}, 10_000)
