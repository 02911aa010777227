import { BALANCING, BALANCING_OVERRIDES, type BalancingSettings, STRATEGIES } from './balancing.ts'
import type { Override, Setting } from './kinds.ts'
import { type DataSettings, HASHES, type ReportSettings, SPLIT_NAMES, type Thresholds } from './settings.ts'
import { THRESHOLD_OVERRIDES, THRESHOLDS, type ThresholdName } from './threshold_table.ts'

/** The settings of each block, in the order of the file. `labels` has no defaults and is described in the schema. */
export const SETTINGS: {
  readonly data: Readonly<Record<keyof DataSettings, Setting>>
  readonly thresholds: Readonly<Record<keyof Thresholds, Setting>>
  readonly balancing: Readonly<
    Record<Exclude<keyof BalancingSettings, 'targetPlace' | 'isOfTraining' | 'isRecorded'> | 'strategy', Setting>
  >
  readonly report: Readonly<Record<keyof ReportSettings, Setting>>
} = {
  data: {
    datasetPath: { kind: 'path', initial: './EMOPIA_1.0', description: 'The dataset folder or its label file.' },
    additionalDatasets: {
      kind: 'datasets',
      initial: [],
      description: 'Additional datasets. Their ids are prefixed with their folder.',
    },
    balanceEmotions: {
      kind: 'flag',
      initial: true,
      description: 'Whether the index file contains a balanced training split.',
    },
    balancingStrategy: {
      kind: 'word',
      words: STRATEGIES,
      initial: 'oversample',
      description: 'How the training split is balanced.',
    },
    useStratifiedSplit: {
      kind: 'flag',
      initial: true,
      description: 'Whether each class is split separately. If false, all samples are split together.',
    },
    trainSplit: {
      kind: 'positive share',
      initial: 0.7,
      description: 'Share of the samples for training. The three shares must sum to 1.',
    },
    valSplit: { kind: 'share', initial: 0.15, description: 'Share of the samples for validation.' },
    testSplit: { kind: 'share', initial: 0.15, description: 'Share of the samples for testing.' },
    seed: {
      kind: 'seed',
      initial: 42,
      description: 'Prepended to each id before it is hashed. The same seed always produces the same split.',
    },
    hash: {
      kind: 'word',
      words: HASHES,
      initial: 'md5',
      description:
        'The hash function that orders the samples: the first 128 bits of MD5, or of SHA-256 where MD5 is forbidden. Another one produces another split.',
    },
    rounding: {
      kind: 'word',
      words: ['auto', 'class', 'joint'],
      initial: 'auto',
      description:
        'How quotas are rounded to whole samples. class: each class keeps its shares. joint: the totals of the splits also keep their shares. auto: whichever suits the dataset.',
    },
    frozenSplits: {
      kind: 'splits',
      words: SPLIT_NAMES,
      initial: [],
      description:
        'Splits that get no new samples when the dataset grows, such as [test]. New samples go to the other splits.',
    },
    saveSplitIndices: { kind: 'flag', initial: true, description: 'Whether the index file is written.' },
    splitIndicesPath: {
      kind: 'index path',
      initial: './data/split_indices.json',
      description: 'The path of the index file.',
    },
  },
  thresholds: THRESHOLDS,
  balancing: BALANCING,
  report: {
    comment: {
      kind: 'word',
      words: ['on-change', 'always', 'on-findings', 'never'],
      initial: 'on-change',
      description: 'When a comment is posted on the pull request.',
    },
    splits: {
      kind: 'word',
      words: ['commit', 'check', 'off'],
      initial: 'commit',
      description:
        'Whether the index file is committed (commit), must already be up to date (check) or is ignored (off).',
    },
    policy: {
      kind: 'word',
      words: ['base', 'head'],
      initial: 'base',
      description: 'Whether the thresholds of the base or of the head apply to a pull request.',
    },
    overrideLabel: {
      kind: 'text',
      description:
        'The label with which a maintainer lets a pull request pass despite its findings, until the next push. Not set by default.',
    },
  },
}

/** Only data, because the program reads its flags here before it loads anything else. */
const OVERRIDES = {
  datasetPath: { of: 'data.dataset_path', input: 'dataset-path' },
  additionalDatasets: { of: 'data.additional_datasets', input: 'additional-datasets', flag: '--additional' },
  strategy: { of: 'data.balancing_strategy', input: 'strategy', flag: '--strategy' },
  trainSplit: {
    of: 'data.train_split',
    input: 'train-split',
    flag: '--train-ratio <ratio>',
    says: 'Share of training samples (default: 0.7)',
    for: 'split',
  },
  valSplit: {
    of: 'data.val_split',
    input: 'val-split',
    flag: '--val-ratio <ratio>',
    says: 'Share of validation samples (default: 0.15)',
    for: 'split',
  },
  testSplit: {
    of: 'data.test_split',
    input: 'test-split',
    flag: '--test-ratio <ratio>',
    says: 'Share of test samples (default: 0.15)',
    for: 'split',
  },
  seed: { of: 'data.seed', input: 'seed', flag: '--seed' },
  rounding: {
    of: 'data.rounding',
    flag: '--rounding <rule>',
    says: 'How to round split sizes: auto, class or joint',
    for: 'split',
  },
  ...THRESHOLD_OVERRIDES,
  ...BALANCING_OVERRIDES,
  comment: { of: 'report.comment', input: 'comment' },
  splits: {
    of: 'report.splits',
    input: 'splits',
    flag: '--splits <mode>',
    says: 'Index file: commit, check or off',
    for: 'check',
  },
  splitIndicesPath: { of: 'data.split_indices_path', input: 'split-indices-path' },
} as const

export type OverrideName = keyof typeof OVERRIDES

/** The overrides that are flags of some commands only. */
type FlagFor<Command> = {
  [Name in OverrideName]: (typeof OVERRIDES)[Name] extends { readonly for: Command } ? Name : never
}[OverrideName]

/** The overrides that are flags of `check` only. */
export type CheckFlag = FlagFor<'check'>
/** The overrides that are flags of the commands that balance. */
export type BalanceFlag = FlagFor<'balance'>

/** Returns the overrides in order, each with all optional properties. */
export function overridesOf(): readonly (readonly [OverrideName, Override])[] {
  return Object.entries(OVERRIDES) as [OverrideName, Override][]
}

/** `minClassSize` is `min_class_size` in a file. */
export function keyOf(setting: string): string {
  return setting.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Returns the keys of `thresholds` in a file. */
export function thresholdNames(): readonly ThresholdName[] {
  return Object.keys(SETTINGS.thresholds).map(keyOf) as ThresholdName[]
}

/** Returns the description of each key of `thresholds`. */
export function thresholdDescriptions(): ReadonlyMap<string, string> {
  return new Map(Object.entries(SETTINGS.thresholds).map(([name, { description }]) => [keyOf(name), description]))
}

/** The rules that have no threshold. */
export const OTHER_RULES = ['index_file', 'split_settings', 'data_changed', 'not_judged'] as const
/** The rules that a waiver must not name. */
export const NEVER_WAIVED: readonly string[] = ['index_file', 'split_settings']

/** Returns the rules that a waiver may name: the keys of `thresholds`, the kinds of leakage, and other rules. */
export function waivableRules(): readonly string[] {
  const thresholds = Object.entries<Setting>(SETTINGS.thresholds).filter(([name]) => name !== 'existing')
  const rules = thresholds.flatMap(([name, setting]) => [
    keyOf(name),
    ...levelsIn(setting).map((part) => `${keyOf(name)}.${part}`),
  ])
  return [...rules, ...OTHER_RULES.filter((rule) => !NEVER_WAIVED.includes(rule))]
}

/** The parts of a setting that have their own level, such as the kinds of leakage. */
function levelsIn({ kind, words = [], initial }: Setting): readonly string[] {
  if (kind !== 'leakage') return []
  return Object.entries(initial as object).flatMap(([part, level]) => (words.includes(level) ? [part] : []))
}
