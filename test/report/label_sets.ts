import { compareTables } from '../../src/analysis/compare_tables.ts'
import { describeDistribution } from '../../src/analysis/describe.ts'
import { compareSetSamples, setSamples } from '../../src/balance/index.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import type { Thresholds } from '../../src/config/settings/settings.ts'
import { judge } from '../../src/gate/judge.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { freshSplit, splitSettings, summarizeSplit } from '../../src/split/index.ts'
import { type SetRow, setTableOf } from '../analysis/tables.ts'
import { BASE_SHA, checkOf, config, EMOPIA } from './fixtures.ts'

const SETS: readonly (readonly string[])[] = [
  ['joy'],
  ['joy', 'love'],
  ['sadness'],
  ['anger', 'sadness'],
  ['calm', 'joy'],
  ['anger'],
  ['calm', 'love'],
  ['anger', 'joy'],
]

/** Clips with one or two labels each, in a repeating order. */
export function clips(count: number, sets: readonly (readonly string[])[] = SETS, start = 0): SetRow[] {
  return Array.from({ length: count }, (_, i) => [`clip_${start + i}.wav`, sets[i % sets.length] ?? []])
}

const MOODS = ['joy', 'sadness', 'anger', 'calm', 'love']

const THRESHOLDS: Thresholds = {
  ...config.thresholds,
  maxImbalanceRatio: { warn: decimal('2'), fail: decimal('2.5') },
  minClassSize: { fail: 80 },
  requiredClasses: { fail: MOODS },
  allowedClasses: { warn: MOODS },
  maxUnlabelled: { fail: { percent: decimal('1') } },
  maxClassLoss: { fail: { percent: decimal('5') } },
  testChanged: 'off',
  leakage: { ...config.thresholds.leakage, group: 'off', content: 'off' },
  labelConflicts: 'off',
  movedBetweenSplits: 'off',
}

/** The check of a dataset whose samples have sets of labels, as the tool itself counts and judges it. */
export function checkOfSets(
  base: readonly SetRow[],
  head: readonly SetRow[],
  more: Partial<Thresholds> = {},
): CheckResult {
  const thresholds = { ...THRESHOLDS, ...more }
  const change = compareTables(setTableOf(base), setTableOf(head))
  const counts = change.head
  const check = checkOf(EMOPIA)
  const { remedy, ...verdict } = judge({ thresholds, counts, change })
  const table = setTableOf(head)
  const settings = splitSettings(config)
  const plan = freshSplit(table, settings, 1)
  const { splits } = check
  return {
    ...check,
    ...verdict,
    ...(remedy && { remedy }),
    config: { ...config, thresholds },
    counts,
    distribution: describeDistribution(counts),
    comparison: { kind: 'change', sha: BASE_SHA, name: 'main', change },
    balancing: {
      on: 'train',
      comparison: compareSetSamples(
        setSamples(table, 42, (row) => plan.assignment[row] === 0),
        counts.total - counts.unlabelled,
      ),
    },
    ...(splits && { splits: { ...splits, plan, summary: summarizeSplit(table, settings, plan), leaks: [] } }),
    dataset: {
      ...check.dataset,
      layout: {
        kind: 'csv',
        files: ['label.csv'],
        description: 'classes from column mood of label.csv, ids from file',
        detected: false,
        stableIds: true,
        settings: [],
      },
    },
  }
}

/** 8 clips are added, two gain a label, one loses all of them, and one is labelled for the first time. */
export function passingSets(): CheckResult {
  const base = clips(320).with(6, ['clip_6.wav', null])
  const head = [...clips(320), ...clips(8, [['calm', 'sadness']], 320)]
    .with(0, ['clip_0.wav', ['joy', 'sadness']])
    .with(8, ['clip_8.wav', ['joy', 'sadness']])
    .with(5, ['clip_5.wav', []])
  return checkOfSets(base, head)
}

/** 120 clips of joy are added, 12 of love are removed, one is relabelled with a label that is not allowed. */
export function failingSets(): CheckResult {
  const head = [...clips(320), ...clips(120, [['joy'], ['anger', 'joy']], 320)]
    .with(3, ['clip_3.wav', ['anger', 'disgust', 'sadness']])
    .filter(([, labels], row) => row > 24 || labels === null || !labels.includes('love'))
  return checkOfSets(clips(320), head)
}

/** One of 40 labels is on 9 more samples. */
export function manyLabels(): CheckResult {
  const sets = Array.from({ length: 40 }, (_, i) => [`tag ${String(i + 1).padStart(2, '0')}`, `tag ${(i % 3) + 50}`])
  const limits = { maxImbalanceRatio: { fail: decimal('20') }, requiredClasses: {}, allowedClasses: {} }
  return checkOfSets(clips(4000, sets), [...clips(4000, sets), ...clips(9, [['tag 07']], 4000)], limits)
}
