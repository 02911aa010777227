import { describe, expect, test } from 'vitest'
import { type Overrides, overrideConfig } from '../../src/config/override_config.ts'
import { InputError } from '../../src/config/problems/errors.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import type { Config } from '../../src/config/settings/settings.ts'
import { defaultConfig } from '../../src/config/settings/settings_from_written.ts'
import { parse } from './problems.ts'

const FLAGS: Partial<Record<keyof Overrides, string>> = {
  trainSplit: '--train-ratio',
  valSplit: '--val-ratio',
  testSplit: '--test-ratio',
}

function overridden(overrides: Overrides, config: Config = defaultConfig()): Config {
  return overrideConfig(config, overrides, (key) => FLAGS[key] ?? `--${key}`)
}

function problemsOf(overrides: Overrides): readonly string[] {
  try {
    overridden(overrides)
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message)
  }
  throw new Error('Expected an InputError')
}

describe('overrideConfig', () => {
  test('applies every override to the config', () => {
    const config = overridden({
      datasetPath: 'data',
      additionalDatasets: ['a', ' ', 'b '],
      strategy: 'hybrid',
      trainSplit: '0.80',
      valSplit: '.1',
      testSplit: '1e-1',
      seed: '-7',
      maxImbalanceRatio: '4',
      warnImbalanceRatio: '3.5',
      minClassSize: '20',
      requiredClasses: 'joy, calm\nsad,,\n',
      comment: 'never',
      splits: 'check',
      splitIndicesPath: 'x.json',
      group: 'song_id',
      rounding: 'joint',
    })
    expect(config.data).toEqual({
      ...defaultConfig().data,
      datasetPath: 'data',
      additionalDatasets: [{ path: 'a' }, { path: 'b' }],
      balancingStrategy: 'hybrid',
      trainSplit: decimal('0.8'),
      valSplit: decimal('0.1'),
      testSplit: decimal('0.1'),
      seed: -7,
      splitIndicesPath: 'x.json',
      rounding: 'joint',
    })
    expect(config.thresholds).toMatchObject({
      maxImbalanceRatio: { warn: decimal('3.5'), fail: decimal('4') },
      minClassSize: { fail: 20 },
      requiredClasses: { fail: ['joy', 'calm', 'sad'] },
    })
    expect(config.report).toMatchObject({ comment: 'never', splits: 'check' })
    expect(config.labels.group).toBe('song_id')
    expect(config.written.size).toBe(19)
  })

  test('ignores an empty text', () => {
    const empty = {
      datasetPath: '',
      strategy: ' ',
      trainSplit: '',
      seed: '\n',
      requiredClasses: '',
      additionalDatasets: [''],
    }
    expect(overridden(empty)).toEqual(defaultConfig())
  })

  test('replaces its own half of a limit', () => {
    expect(overridden({ maxImbalanceRatio: '8' }).thresholds.maxImbalanceRatio).toEqual({
      warn: decimal('2'),
      fail: decimal('8'),
    })
    expect(overridden({ warnImbalanceRatio: '3' }).thresholds.maxImbalanceRatio).toEqual({
      warn: decimal('3'),
      fail: decimal('5'),
    })
  })

  test('drops a warn limit that is then beyond the fail limit', async () => {
    expect(overridden({ maxImbalanceRatio: '1.5' }).thresholds.maxImbalanceRatio).toEqual({ fail: decimal('1.5') })
    expect(overridden({ warnImbalanceRatio: '6' }).thresholds.maxImbalanceRatio).toEqual({ fail: decimal('5') })
    const config = await parse('thresholds: { min_class_size: { warn: 10, fail: 5 } }')
    expect(overridden({ minClassSize: '11' }, config).thresholds.minClassSize).toEqual({ fail: 11 })
    expect(overridden({ minClassSize: '10' }, config).thresholds.minClassSize).toEqual({ warn: 10, fail: 10 })
  })

  test('adds its keys to the keys that were set', () => {
    const { written } = overridden({ splits: 'commit', maxImbalanceRatio: '3' })
    expect([...written].sort()).toEqual([
      'report.splits',
      'thresholds.max_imbalance_ratio',
      'thresholds.max_imbalance_ratio.fail',
    ])
  })

  test('keeps the labels of an additional dataset that the config knows', async () => {
    const config = await parse('data: { additional_datasets: [{ path: ./a, labels: { label: mood } }, ./c] }')
    expect(overridden({ additionalDatasets: ['./b', './a'] }, config).data.additionalDatasets).toEqual([
      { path: './b' },
      { path: './a', labels: { label: 'mood', ignore: [] } },
    ])
  })

  test('does not read a dataset twice', () => {
    expect(problemsOf({ datasetPath: './ds', additionalDatasets: ['./a', 'ds/'] })).toEqual([
      "Cannot read 'ds/' twice: --datasetPath and --additionalDatasets.1 are the same dataset",
    ])
  })

  test('uses a group as the column, even if the config has a pattern, and digits as its number', async () => {
    const config = await parse("labels: { group_pattern: '^(.)' }")
    expect(overridden({ group: '3' }, config).labels).toEqual({ group: 3, ignore: [] })
  })

  test('turns the index file on if the config turns it off', async () => {
    const config = await parse('data: { save_split_indices: false }')
    expect(overridden({ splits: 'commit' }, config).report.splits).toBe('commit')
  })

  test('reports all problems at once, by the names that the user wrote', () => {
    expect(
      problemsOf({ strategy: 'hybird', seed: '1.5', trainSplit: '2', minClassSize: 'ten', comment: 'on_change' }),
    ).toEqual([
      "Cannot use 'hybird' for --strategy (did you mean 'hybrid'?): it must be oversample, undersample, hybrid or weighted",
      expect.stringMatching(/^Cannot use '2' for --train-ratio: it must be a number greater than 0 and at most 1/),
      expect.stringMatching(/^Cannot use '1.5' for --seed: it must be a whole number/),
      expect.stringMatching(/^Cannot use 'ten' for --minClassSize/),
      expect.stringMatching(/^Cannot use 'on_change' for --comment \(did you mean 'on-change'\?\)/),
    ])
  })

  test('does not guess a share: a share that is given must sum to 1 with the others', () => {
    expect(problemsOf({ trainSplit: '0.8' })).toEqual([
      'The splits must sum to 1, but --train-ratio 0.8 + --val-ratio 0.15 + --test-ratio 0.15 is 1.1. Set --test-ratio to 0.05.',
    ])
    expect(problemsOf({ trainSplit: '0.8', testSplit: '0.1' })).toEqual([
      expect.stringMatching(/is 1\.05\. Set --val-ratio to 0\.1\.$/),
    ])
  })
})
