import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { checkOf, countsOf, findingsOf, judgeSizes } from '../requests.ts'

const HEAD = { joy: 10 }

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
    const indexFile = { ...file, mode: 'commit', state, requested: true, notReplaced: 'no commit' } as const
    const { findings, result } = judgeSizes(HEAD, {}, { indexFile })
    const message = `The index file ${words}: it was written for 3 samples, but the dataset has 6`
    expect(findings).toMatchObject([{ rule: 'index_file', level, value: state, message }])
    expect(result).toBe(level)
    expect(judgeSizes(HEAD, {}, { indexFile: { ...indexFile, requested: false } }).findings).toEqual([])
  })
})

it('split settings that changed without a rebalance fail', () => {
  const verdict = judgeSizes(HEAD, {}, { splitSettings: [{ key: 'data.seed', before: '42', after: '43' }] })
  expect(findingsOf(verdict)).toEqual([
    'fail: The split settings differ from the index file (data.seed: 42 → 43). Restore them, or split again with `split --rebalance`',
  ])
})

it('a split that is not frozen anymore fails even after a rebalance, once', () => {
  const unfrozen = { key: 'frozen_splits', before: 'test', after: 'none' }
  expect(findingsOf(judgeSizes(HEAD, {}, { splitSettings: [], unfrozen }))).toEqual([
    'fail: The change splits again and no longer freezes a split that the base freezes (frozen_splits: test → none). Restore frozen_splits, and split again with `split --rebalance`. No waiver applies to this. If it is intended, a maintainer can set the override label (report.override_label), or push the config and the file of `split --rebalance` to the base branch.',
  ])
  expect(findingsOf(judgeSizes(HEAD, {}, { splitSettings: [unfrozen], unfrozen }))).toEqual([
    'fail: The change no longer freezes a split that the base freezes (frozen_splits: test → none). Restore frozen_splits. No waiver applies to this. If it is intended, a maintainer can set the override label (report.override_label), or push the config and the file of `split --rebalance` to the base branch.',
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

it('frozen splits whose samples are unknown fail', () => {
  const frozenUnknown = {
    splits: ['val', 'test'],
    why: "the base's index file cannot be read (it is not JSON). Restore it.",
  }
  expect(findingsOf(judgeSizes(HEAD, {}, { frozenUnknown }))).toEqual([
    "fail: Cannot keep the frozen val and test splits as on the base: the base's index file cannot be read (it is not JSON). Restore it.",
  ])
  expect(checkOf(judgeSizes(HEAD, {}, { frozenUnknown }), 'split_settings')?.[0]).toBe('frozen splits')
})
