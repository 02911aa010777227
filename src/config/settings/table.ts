import type { Setting } from './kinds.ts'
import { type DataSettings, type ReportSettings, STRATEGIES, type Thresholds } from './settings.ts'

/** The keys of `thresholds`. */
export type ThresholdName =
  | 'max_imbalance_ratio'
  | 'min_class_size'
  | 'required_classes'
  | 'allowed_classes'
  | 'max_unlabelled'
  | 'max_ratio_increase'
  | 'max_class_loss'
  | 'max_split_deviation'
  | 'moved_between_splits'
  | 'leakage'
  | 'existing'

const LEVELS = ['off', 'warn', 'fail']

/** The settings of each block, in the order of the file. `labels` has no defaults and is described in the schema. */
export const SETTINGS: {
  readonly data: Readonly<Record<keyof DataSettings, Setting>>
  readonly thresholds: Readonly<Record<keyof Thresholds, Setting>>
  readonly report: Readonly<Record<keyof ReportSettings, Setting>>
} = {
  data: {
    datasetPath: {
      kind: 'path',
      initial: './EMOPIA_1.0',
      description: 'The dataset folder or its label file.',
    },
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
      description: 'Prepended to each id before it is hashed. The same seed always gives the same split.',
    },
    rounding: {
      kind: 'word',
      words: ['auto', 'class', 'joint'],
      initial: 'auto',
      description:
        'How quotas are rounded to whole samples. class: each class keeps its shares. joint: the totals of the splits keep their shares too. auto: whichever suits the dataset.',
    },
    saveSplitIndices: { kind: 'flag', initial: true, description: 'Whether the index file is written.' },
    splitIndicesPath: {
      kind: 'index path',
      initial: './data/split_indices.json',
      description: 'The path of the index file.',
    },
  },
  thresholds: {
    maxImbalanceRatio: {
      kind: 'ratio',
      isLimit: true,
      initial: { warn: 2, fail: 5 },
      description: 'The maximum imbalance ratio: largest class / smallest class.',
    },
    minClassSize: { kind: 'size', isLimit: true, description: 'The minimum number of samples per class.' },
    requiredClasses: { kind: 'names', isLimit: true, description: 'Classes that must have samples.' },
    allowedClasses: { kind: 'names', isLimit: true, description: 'The only classes that may occur.' },
    maxUnlabelled: {
      kind: 'amount',
      isLimit: true,
      description: 'The maximum number or percentage of samples without a label.',
    },
    maxRatioIncrease: {
      kind: 'increase',
      isLimit: true,
      description: 'The maximum increase of the imbalance ratio compared with the base.',
    },
    maxClassLoss: {
      kind: 'amount',
      isLimit: true,
      description: "The maximum number or percentage of a class's samples that may be removed compared with the base.",
    },
    maxSplitDeviation: {
      kind: 'percentage points',
      isLimit: true,
      description: 'The maximum deviation of a split from its share of a class, in percentage points.',
    },
    movedBetweenSplits: {
      kind: 'word',
      words: LEVELS,
      initial: 'warn',
      description:
        "Whether the check warns or fails if samples change their split compared with the base's index file.",
    },
    leakage: {
      kind: 'leakage',
      words: LEVELS,
      initial: { group: 'fail', content: 'warn' },
      description: 'Whether the check warns or fails if a group or identical content is in more than one split.',
    },
    existing: {
      kind: 'word',
      words: ['warn', 'fail'],
      initial: 'fail',
      description: 'Whether the check warns or fails if the base already exceeds a limit and the head is no worse.',
    },
  },
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
  },
}

/** An input or flag that sets a setting, or one half of a limit. */
interface Override {
  readonly of: string
  readonly input?: string
  readonly flag?: string
  /** The description of the flag in `--help`. A word or a strategy is described by its command. */
  readonly says?: string
  /** The commands that have the flag: those that split, or `check` alone. */
  readonly for?: 'split' | 'check'
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
  maxImbalanceRatio: {
    of: 'thresholds.max_imbalance_ratio.fail',
    input: 'max-imbalance-ratio',
    flag: '--max-imbalance-ratio <ratio>',
    says: 'Fail if largest class / smallest class exceeds this ratio',
    for: 'check',
  },
  warnImbalanceRatio: {
    of: 'thresholds.max_imbalance_ratio.warn',
    input: 'warn-imbalance-ratio',
    flag: '--warn-imbalance-ratio <ratio>',
    says: 'Warn if largest class / smallest class exceeds this ratio',
    for: 'check',
  },
  minClassSize: {
    of: 'thresholds.min_class_size.fail',
    input: 'min-class-size',
    flag: '--min-class-size <samples>',
    says: 'Fail if a class has fewer samples',
    for: 'check',
  },
  requiredClasses: {
    of: 'thresholds.required_classes.fail',
    input: 'required-classes',
    flag: '--required-classes <names>',
    says: 'Fail if one of these comma-separated classes has no samples',
    for: 'check',
  },
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

/** The overrides that are flags of `check` only. */
export type CheckFlag = {
  [Name in OverrideName]: (typeof OVERRIDES)[Name] extends { readonly for: 'check' } ? Name : never
}[OverrideName]

/** Returns the overrides in order, each with all optional properties. */
export function overridesOf(): readonly (readonly [OverrideName, Override])[] {
  return Object.entries(OVERRIDES) as [OverrideName, Override][]
}

/** `minClassSize` is `min_class_size` in a file. */
export function keyOf(setting: string): string {
  return setting.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
