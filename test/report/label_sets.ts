import type { CheckResult } from '../../src/report/data/check_result.ts'
import type { SetRow } from '../analysis/tables.ts'
import { checkChange, configOf } from './datasets.ts'

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

const MOODS = '[joy, sadness, anger, calm, love]'
const LIMITS: readonly string[] = [
  'max_imbalance_ratio: { warn: 2, fail: 2.5 }',
  'min_class_size: 80',
  `required_classes: ${MOODS}`,
  `allowed_classes: { warn: ${MOODS} }`,
  'max_unlabelled: 1%',
  'max_class_loss: 5%',
  'test_changed: off',
]

/** What the action finds for a dataset whose samples have sets of labels. */
export function checkOfSets(
  base: readonly SetRow[],
  head: readonly SetRow[],
  limits: readonly string[] = LIMITS,
): Promise<CheckResult> {
  const files = (rows: readonly SetRow[]) => ({
    'clips/labels.jsonl': rows.map(([file, mood]) => `${JSON.stringify({ file, mood })}\n`).join(''),
  })
  const config = configOf('clips', limits, ['labels: { id: file, label: mood }'])
  return checkChange({ base: files(base), head: files(head), config })
}

/** 8 clips are added, two gain a label, one loses all of them, and one is labelled for the first time. */
export function passingSets(): Promise<CheckResult> {
  const base = clips(320).with(6, ['clip_6.wav', null])
  const head = [...clips(320), ...clips(8, [['calm', 'sadness']], 320)]
    .with(0, ['clip_0.wav', ['joy', 'sadness']])
    .with(8, ['clip_8.wav', ['joy', 'sadness']])
    .with(5, ['clip_5.wav', []])
  return checkOfSets(base, head)
}

/** 120 clips of joy are added, 12 of love are removed, one is relabelled with a label that is not allowed. */
export function failingSets(): Promise<CheckResult> {
  const head = [...clips(320), ...clips(120, [['joy'], ['anger', 'joy']], 320)]
    .with(3, ['clip_3.wav', ['anger', 'disgust', 'sadness']])
    .filter(([, labels], row) => row > 24 || labels === null || !labels.includes('love'))
  return checkOfSets(clips(320), head)
}

/** One of 40 labels is on 9 more samples. */
export function manyLabels(): Promise<CheckResult> {
  const sets = Array.from({ length: 40 }, (_, i) => [`tag ${String(i + 1).padStart(2, '0')}`, `tag ${(i % 3) + 50}`])
  const limits = ['max_imbalance_ratio: 20', 'min_class_size: 80', 'max_class_loss: 5%', 'test_changed: off']
  return checkOfSets(clips(4000, sets), [...clips(4000, sets), ...clips(9, [['tag 07']], 4000)], limits)
}
