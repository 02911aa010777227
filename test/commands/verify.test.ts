import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { split } from '../../src/commands/split.ts'
import { verify } from '../../src/commands/verify.ts'
import { jsonIn, labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'

const QUIET = { quiet: true }

async function answer(options: Parameters<typeof verify>[1] = {}) {
  const code = await verify('l.csv', { ...QUIET, index: 'i.json', output: 'o.json', ...options })
  return { code, ...jsonIn('o.json') }
}

const foreign = (lists: object) => inFolder({ 'l.csv': labelsOf(6), 'i.json': JSON.stringify(lists) }, () => answer())

describe('verify', () => {
  test('passes an index file that matches', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { ...QUIET, output: 'i.json' })
      expect(await answer()).toMatchObject({ code: 0, state: 'fresh', problems: [], fix: null })
    }))

  test('expects the strategy of the file if there is no config', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { ...QUIET, strategy: 'weighted', output: 'i.json' })
      expect(await answer()).toMatchObject({ code: 0, state: 'fresh' })
    }))

  test('expects the strategy of the config', () =>
    inFolder({ 'l.csv': labelsOf(30), 'c.yml': 'data: { seed: 42 }\n' }, async () => {
      await split('l.csv', { ...QUIET, strategy: 'weighted', output: 'i.json' })
      const { code, problems } = await answer({ config: 'c.yml' })
      expect({ code, problems }).toEqual({
        code: 1,
        problems: ['balancing_strategy is weighted in the file and oversample in the config'],
      })
    }))

  test('expects the settings of balancing that the file records, and names those that differ', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { ...QUIET, strategy: 'undersample', underRatio: '0.8', output: 'i.json' })
      expect(await answer()).toMatchObject({ code: 0, state: 'fresh' })
      const first = readFileSync('i.json', 'utf8')
      await split('l.csv', { ...QUIET, output: 'i.json' })
      expect(readFileSync('i.json', 'utf8')).toBe(first)
      expect((await answer({ underRatio: '0.5' })).problems).toEqual([
        'under_ratio is 0.8 in the file and 0.5 in the config',
      ])
    }))

  test('says how to bring a file up to date', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { ...QUIET, output: 'i.json' })
      writeFileSync('l.csv', labelsOf(31))
      expect(await answer()).toMatchObject({
        code: 1,
        problems: [
          "'s30' is not in any split of the file",
          'the file was written for 30 samples, and the dataset has 31',
        ],
        fix: 'To bring it up to date, run `dataset-balance split l.csv -o i.json`. To start from the file of a commit, add `--base REV`',
      })
    }))

  test('says which settings to restore', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { ...QUIET, output: 'i.json' })
      const { fix, problems } = await answer({ seed: '7', rounding: 'joint' })
      expect(problems).toContain('seed is 42 in the file and 7 in the config')
      expect(fix).toBe(
        'Restore the settings seed and rounding, or run `dataset-balance split l.csv --seed 7 --rounding joint -o i.json --rebalance`, which splits again from scratch and moves samples between splits',
      )
    }))

  test('names the dataset that a file is not for', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { ...QUIET, output: 'i.json' })
      writeFileSync('l.csv', labelsOf(30, 'other'))
      const { fix, problems } = await answer()
      expect(problems[0]).toMatch(
        /^it belongs to another dataset: none of its 30 ids, such as 's\d+', is in the dataset$/,
      )
      expect(fix).toBe(
        'Use the dataset that it belongs to, or split this one from scratch with `dataset-balance split l.csv -o i.json --rebalance`',
      )
    }))

  test('says that there is no file', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      await expect(answer()).rejects.toThrow(
        "Cannot find the index file 'i.json'. To write it, run `dataset-balance split l.csv -o i.json`",
      )
    }))
})

describe('verify of another tool’s file', () => {
  test('passes it if every sample is in one split', async () => {
    expect(await foreign({ train: ['s0', 's1', 's2'], val: ['s3'], test: ['s4', 's5'] })).toMatchObject({
      code: 0,
      state: 'foreign',
      problems: [],
      sizes: [
        { split: 'train', samples: 3 },
        { split: 'val', samples: 1 },
        { split: 'test', samples: 2 },
      ],
    })
  })

  test('lists ids that are in two splits, unknown or missing', async () => {
    expect(await foreign({ train: ['s0', 's1', 's2', 'x'], test: ['s0', 's3', 's3'] })).toMatchObject({
      code: 1,
      problems: [
        '2 ids occur more than once: s0 (train, test), s3 (twice in test)',
        '1 entry is not in the dataset: x',
        '2 labelled samples are not in any split: s4, s5',
      ],
    })
  })

  test('lists several groups and identical files that are in more than one split', () =>
    inFolder(
      {
        'l.csv': 'id,label,song\na,joy,1\nb,joy,1\nc,calm,2\nd,calm,2\n',
        'i.json': '{ "train": ["a", "c"], "test": ["b", "d"] }',
      },
      async () => {
        expect((await answer({ group: 'song' })).problems).toEqual([
          '2 groups in more than one split, limit 0: 1 in train, test; 2 in train, test. Split again with `dataset-balance split l.csv --group song -o ./data/split_indices.json --rebalance` to keep groups together.',
        ])
      },
    ))

  test('lists groups that are in more than one split, with what to do', () =>
    inFolder(
      { 'l.csv': 'id,label,song\na,joy,1\nb,joy,1\nc,calm,2\n', 'i.json': '{ "train": ["a", "c"], "test": ["b"] }' },
      async () => {
        expect((await answer({ group: 'song' })).problems).toEqual([
          '1 group in more than one split, limit 0: 1 in train, test. Split again with `dataset-balance split l.csv --group song -o ./data/split_indices.json --rebalance` to keep groups together.',
        ])
      },
    ))
})
