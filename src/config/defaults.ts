import { checkNoMore } from './arguments.ts'
import { decimal } from './decimal.ts'
import { guardConfig } from './guarded_config.ts'
import { jsonSet } from './json_values.ts'
import type { Config, DataSettings, LabelSettings, ReportSettings, Thresholds } from './settings.ts'

/** Returns the config that applies if nothing is configured. */
export function defaultConfig(...more: never[]): Config {
  checkNoMore(more, 'give the default config', 'none')
  return guardConfig({
    data: defaultData(),
    labels: defaultLabels(),
    thresholds: defaultThresholds(),
    report: defaultReport(),
    written: jsonSet(),
    notes: [],
  })
}

export function defaultData(): DataSettings {
  return {
    datasetPath: './EMOPIA_1.0',
    additionalDatasets: [],
    balanceEmotions: true,
    balancingStrategy: 'oversample',
    useStratifiedSplit: true,
    trainSplit: decimal('0.7'),
    valSplit: decimal('0.15'),
    testSplit: decimal('0.15'),
    seed: 42,
    rounding: 'auto',
    saveSplitIndices: true,
    splitIndicesPath: './data/split_indices.json',
  }
}

export function defaultLabels(): LabelSettings {
  return { ignore: [] }
}

export function defaultThresholds(): Thresholds {
  return {
    maxImbalanceRatio: { warn: decimal('2'), fail: decimal('5') },
    minClassSize: {},
    requiredClasses: {},
    allowedClasses: {},
    maxUnlabelled: {},
    maxRatioIncrease: {},
    maxClassLoss: {},
    maxSplitDeviation: {},
    movedBetweenSplits: 'warn',
    leakage: { group: 'fail', content: 'warn' },
    existing: 'fail',
  }
}

export function defaultReport(): ReportSettings {
  return { comment: 'on-change', splits: 'commit', policy: 'base' }
}
