import { describe, expect, test } from 'vitest'
import { changedSettings } from '../../../src/config/settings/changed_settings.ts'
import { defaultConfig } from '../../../src/config/settings/settings_from_written.ts'
import { parse } from '../problems.ts'

describe('changedSettings', () => {
  test('names each difference by its key, as a user writes it', async () => {
    const base = await parse(`
data: { seed: 1, additional_datasets: [./a] }
labels: { map: { 1: joy, 2: calm }, label: [a, b] }
thresholds: { max_imbalance_ratio: { warn: 2.0, fail: 5.0 }, max_unlabelled: 3, leakage: warn }`)
    const head = await parse(`
data: { seed: 2, additional_datasets: [./a, { path: ./b, labels: { label: mood, map: { x: y } } }] }
labels: { map: { 1: joy, 2: sad, 3: fear }, label: a }
thresholds: { max_imbalance_ratio: 8.50, max_unlabelled: '2%', leakage: { group: warn, content: off, near_threshold: 0.7 }, label_conflicts: fail, required_classes: [joy, sad] }
report: { policy: head }`)
    expect(changedSettings(base, head)).toEqual([
      {
        key: 'data.additional_datasets',
        before: '[./a]',
        after: '[./a, { path: ./b, labels: { label: mood, map.x: y } }]',
      },
      { key: 'data.seed', before: '1', after: '2' },
      { key: 'labels.label', before: '[a, b]', after: 'a' },
      { key: 'labels.map.2', before: 'calm', after: 'sad' },
      { key: 'labels.map.3', before: 'not set', after: 'fear' },
      { key: 'thresholds.max_imbalance_ratio.warn', before: '2', after: 'not set' },
      { key: 'thresholds.max_imbalance_ratio.fail', before: '5', after: '8.5' },
      { key: 'thresholds.max_unlabelled.fail', before: '3', after: '2%' },
      { key: 'thresholds.leakage.content', before: 'warn', after: 'off' },
      { key: 'thresholds.leakage.near_threshold', before: '0.8', after: '0.7' },
      { key: 'thresholds.label_conflicts', before: 'warn', after: 'fail' },
      { key: 'thresholds.required_classes.fail', before: 'not set', after: '[joy, sad]' },
      { key: 'report.policy', before: 'base', after: 'head' },
    ])
  })

  test('finds no change if a default is written, or the same value in another form', async () => {
    const written = await parse(`
data: { seed: 42, train_split: 0.70, val_split: 0.150, test_split: .15 }
thresholds: { max_imbalance_ratio: { fail: 5, warn: 2.00 }, leakage: { group: fail, near_threshold: 0.80 } }`)
    expect(changedSettings(defaultConfig(), written)).toEqual([])
  })
})
