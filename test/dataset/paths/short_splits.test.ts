import { describe, expect, test } from 'vitest'
import { shortSplitFolders, testForEval } from '../../../src/dataset/paths/short_splits.ts'

describe('shortSplitFolders', () => {
  test('recognizes tr, cv and tt next to each other', () => {
    const found = shortSplitFolders(['cv', 'tr', 'tt'])
    expect([...(found ?? [])].map(([name, { split, kind }]) => [name, split, kind])).toEqual([
      ['cv', 'val', 'held-out'],
      ['tr', 'train', 'train'],
      ['tt', 'test', 'held-out'],
    ])
  })

  test.each([[['tr']], [['cv', 'tt']], [['tr', 'en']], [['tr', 'te', 'ts']], [['tr', 'de', 'tt']]])(
    'leaves languages and single folders alone: %j',
    (names) => {
      expect(shortSplitFolders(names)).toBeUndefined()
    },
  )
})

describe('testForEval', () => {
  test.each([
    [['train', 'val', 'eval'], 'test'],
    [['train', 'eval'], 'test'],
    [['train', 'eval', 'test'], 'eval'],
    [['train', 'eval', 'test-dev'], 'eval'],
    [['dev', 'eval'], 'eval'],
  ])('with %j, eval is %s', (splits, expected) => {
    expect(testForEval(splits)('eval')).toBe(expected)
    expect(testForEval(splits)('train')).toBe('train')
  })
})
