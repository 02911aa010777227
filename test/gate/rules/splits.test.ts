import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import type { SplitState } from '../../../src/gate/index.ts'
import { checkOf, countsOf, findingsOf, judgeSizes, leakOf, splitOf } from '../requests.ts'

const HEAD = { joy: 10 }
const nothingFound: SplitState = { leaks: [], lookedFor: ['group', 'content'], groupNoun: 'songs' }

describe('leakage', () => {
  const limits = { leakage: { group: 'fail', content: 'warn' } as const }

  it('lists both kinds if none is found', () => {
    const rows = judgeSizes(HEAD, limits, { splits: nothingFound }).checks.map(({ name, value, status }) => [
      name,
      value,
      status,
    ])
    expect(rows).toEqual([
      ['leakage: songs in two splits', '0', 'pass'],
      ['leakage: identical content in two splits', '0', 'pass'],
    ])
  })

  it('finds groups and contents, each with its own level', () => {
    const splits = { ...nothingFound, leaks: [leakOf('content', 1), leakOf('group', 3)] }
    expect(findingsOf(judgeSizes(HEAD, limits, { splits }))).toEqual([
      'fail: 3 songs in more than one split, limit 0: song 1: train, test; ... Keep it in one.',
      'warn: 1 case of identical content in more than one split, limit 0: song 1: train, test. Keep it in one.',
    ])
  })

  it('finds leakage in our splits and in the dataset’s own split, each compared with its own base', () => {
    const own = { ...leakOf('content', 2), mend: 'train on the index file' }
    const splits = { ...nothingFound, leaks: [leakOf('content', 1), own] }
    const { checks, findings } = judgeSizes(
      HEAD,
      { ...limits, existing: 'warn' },
      { splits, baseSplits: { ...splits, leaks: [own] } },
    )
    expect(findings.map(({ value, existing }) => [value, existing ?? false])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(checks.find(({ name }) => name.includes('content'))?.value).toBe('3')
  })

  it('does not list a kind that is not checked or is off', () => {
    const splits = { ...nothingFound, lookedFor: ['content' as const] }
    expect(judgeSizes(HEAD, limits, { splits }).checks).toHaveLength(1)
    expect(judgeSizes(HEAD, { leakage: { group: 'fail', content: 'off' } }, { splits }).checks).toEqual([])
  })

  it('only warns of leakage that the base already has, if existing is set to warn', () => {
    const given = (base: number) => ({
      splits: { ...nothingFound, leaks: [leakOf('group', 3)] },
      baseSplits: { ...nothingFound, leaks: [leakOf('group', base)] },
    })
    expect(judgeSizes(HEAD, { ...limits, existing: 'warn' }, given(3)).result).toBe('warn')
    expect(judgeSizes(HEAD, { ...limits, existing: 'warn' }, given(2)).result).toBe('fail')
  })
})

describe('moved_between_splits', () => {
  it('reports how many samples moved, and how many of them from test to train', () => {
    const verdict = judgeSizes(
      HEAD,
      { movedBetweenSplits: 'warn' },
      { moves: { total: 12, testToTrain: 2, examples: [] } },
    )
    expect(findingsOf(verdict)).toEqual(['warn: 12 samples changed their split, 2 of them from test to train, limit 0'])
    expect(checkOf(verdict, 'moved_between_splits')).toEqual(['samples that changed split', '12', '0', 'warn'])
  })

  it('passes if no sample moved, is skipped without an earlier file, and is not shown if it is off', () => {
    const moves = { total: 0, testToTrain: 0, examples: [] }
    const status = (given: object) =>
      checkOf(judgeSizes(HEAD, { movedBetweenSplits: 'fail' }, given), 'moved_between_splits')?.[3]
    expect(status({ moves })).toBe('pass')
    expect(status({ splits: nothingFound })).toBe('skipped')
    expect(judgeSizes(HEAD, { movedBetweenSplits: 'off' }, { moves: { ...moves, total: 1 } }).result).toBe('pass')
  })
})

describe('max_split_deviation', () => {
  const limits = { maxSplitDeviation: { fail: decimal('1') } }
  const withCells = (cells: number[][], targets: number[][]) => ({
    splits: { ...nothingFound, summary: splitOf(cells, targets) },
  })

  it('accepts percentage points of a class, for its largest deviation, and of all samples', () => {
    const given = withCells(
      [
        [72, 14, 14],
        [71, 14, 15],
        [70, 15, 15],
      ],
      [
        [70, 15, 15],
        [70, 15, 15],
        [70, 15, 15],
      ],
    )
    const verdict = judgeSizes(HEAD, limits, given)
    expect(findingsOf(verdict)).toEqual([
      'fail: c0 deviates by 2.00 percentage points from its share of train, limit 1.00',
    ])
    expect(checkOf(verdict, 'max_split_deviation')).toEqual([
      'largest split deviation',
      '2.00 points',
      '1.00 points',
      'fail',
    ])
  })

  it('finds deviations that add up over classes', () => {
    const rows = Array.from({ length: 3 }, () => [102, 0, 0])
    const verdict = judgeSizes(
      HEAD,
      { maxSplitDeviation: { fail: decimal('0.5') } },
      withCells(
        rows,
        rows.map(() => [101, 1, 0]),
      ),
    )
    expect(verdict.findings.map(({ class: name }) => name)).toEqual(['c0', 'c1', 'c2', null])
  })

  it('is exact for groups if n r is not a whole number', () => {
    const summary = {
      ...splitOf([[7, 2, 1]], [[10 * 0.7, 1.5, 1.5]]),
      groups: { key: 'song', noun: 'songs', count: 5, torn: 0 },
    }
    const ratios = ['0.7', '0.15', '0.15'].map(decimal)
    const at = (limit: string) =>
      judgeSizes(
        HEAD,
        { maxSplitDeviation: { fail: decimal(limit) } },
        { splits: { ...nothingFound, summary, ratios } },
      ).result
    expect(at('5')).toBe('pass')
    expect(at('4.9999')).toBe('fail')
  })
})

describe('index_file', () => {
  const file = { path: 'data/split_indices.json', reason: 'it was written for 3 samples, but the dataset has 6' }

  it('fails under check if the file does not match the dataset and the config', () => {
    const verdict = judgeSizes(
      HEAD,
      {},
      { indexFile: { ...file, mode: 'check', state: 'stale', command: 'dataset-balance split' } },
    )
    expect(findingsOf(verdict)).toEqual([
      'fail: The index file is out of date: it was written for 3 samples, but the dataset has 6. Run `dataset-balance split`',
    ])
    expect(verdict.findings[0]).toMatchObject({ rule: 'index_file', file: 'data/split_indices.json' })
  })

  it('is fixed without a finding under commit, and passes if it is up to date', () => {
    expect(judgeSizes(HEAD, {}, { indexFile: { ...file, mode: 'commit', state: 'stale' } }).findings).toEqual([])
    const current = judgeSizes(HEAD, {}, { indexFile: { ...file, mode: 'check', state: 'current', reason: '' } })
    expect(checkOf(current, 'index_file')).toEqual(['index file', 'up to date', 'up to date', 'pass'])
  })

  it.each([
    ['missing', 'warn', 'is missing'],
    ['stale', 'warn', 'is out of date'],
    ['edited', 'fail', 'was edited by hand'],
    ['broken', 'fail', 'cannot be used'],
  ] as const)('with commit, if nothing can be committed, a %s file is a finding: %s', (state, level, words) => {
    const indexFile = { ...file, mode: 'commit', state, asked: true, unmended: 'no commit' } as const
    const { findings, result } = judgeSizes(HEAD, {}, { indexFile })
    const message = `The index file ${words}: it was written for 3 samples, but the dataset has 6`
    expect(findings).toMatchObject([{ rule: 'index_file', level, value: state, message }])
    expect(result).toBe(level)
    expect(judgeSizes(HEAD, {}, { indexFile: { ...indexFile, asked: false } }).findings).toEqual([])
  })
})

it('split settings that changed without a rebalance fail', () => {
  const verdict = judgeSizes(HEAD, {}, { splitSettings: [{ key: 'data.seed', before: '42', after: '43' }] })
  expect(findingsOf(verdict)).toEqual([
    'fail: The split settings differ from the index file (data.seed: 42 → 43). Restore them, or split again with `--rebalance`',
  ])
})

it('a change in what is counted is a warning with the counts of both', () => {
  const settings = [{ key: 'labels.ignore', before: '[]', after: '[a/**]' }]
  const dataChange = { settings, before: countsOf({ joy: 1200, calm: 3 }), after: countsOf({ joy: 10 }) }
  expect(findingsOf(judgeSizes(HEAD, {}, { dataChange }))).toEqual([
    "warn: This change affects which samples are counted (labels.ignore: [] → [a/**]): 1,203 samples (calm 3, joy 1,200) with the base's settings, 10 samples (joy 10) with the new settings",
  ])
})

it('findings are ordered by level, then new before existing, then in the order of the checks', () => {
  const verdict = judgeSizes(
    { joy: 30, calm: 10, '': 1 },
    {
      maxImbalanceRatio: { fail: decimal('2') },
      minClassSize: { warn: 20 },
      maxUnlabelled: { fail: { samples: 0 } },
      existing: 'warn',
    },
    { base: { joy: 30, calm: 10 } },
  )
  expect(verdict.findings.map(({ rule }) => rule)).toEqual(['max_unlabelled', 'max_imbalance_ratio', 'min_class_size'])
})
