import type { Setting } from './kinds.ts'
import { type DataSettings, type ReportSettings, STRATEGIES, type Thresholds } from './settings.ts'

/** The keys below `thresholds`. */
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

/** The settings of each block, in the order of the file. `labels` has no defaults and is described by its schema. */
export const SETTINGS: {
  readonly data: Readonly<Record<keyof DataSettings, Setting>>
  readonly thresholds: Readonly<Record<keyof Thresholds, Setting>>
  readonly report: Readonly<Record<keyof ReportSettings, Setting>>
} = {
  data: {
    datasetPath: {
      kind: 'path',
      initial: './EMOPIA_1.0',
      description: "The dataset's folder, or its label file.",
    },
    additionalDatasets: {
      kind: 'datasets',
      initial: [],
      description: 'Further datasets; their ids are prefixed with their folder.',
    },
    balanceEmotions: {
      kind: 'flag',
      initial: true,
      description: 'Whether the index file has a balanced training split.',
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
      description: 'Whether each class is split by itself; otherwise all samples are cut as one.',
    },
    trainSplit: {
      kind: 'positive share',
      initial: 0.7,
      description: 'Share of the samples for training. The three shares sum to 1.',
    },
    valSplit: { kind: 'share', initial: 0.15, description: 'Share of the samples for validation.' },
    testSplit: { kind: 'share', initial: 0.15, description: 'Share of the samples for the test.' },
    seed: {
      kind: 'seed',
      initial: 42,
      description: 'Stands in front of every id before it is hashed: one seed, one split.',
    },
    rounding: {
      kind: 'word',
      words: ['auto', 'class', 'joint'],
      initial: 'auto',
      description: "class: every class keeps its shares; joint: the splits' totals are kept too.",
    },
    saveSplitIndices: { kind: 'flag', initial: true, description: 'Whether the index file is written.' },
    splitIndicesPath: {
      kind: 'index path',
      initial: './data/split_indices.json',
      description: 'Where the index file is.',
    },
  },
  thresholds: {
    maxImbalanceRatio: {
      kind: 'ratio',
      isLimit: true,
      initial: { warn: 2, fail: 5 },
      description: 'Largest class / smallest class.',
    },
    minClassSize: { kind: 'size', isLimit: true, description: 'The fewest samples a class may have.' },
    requiredClasses: { kind: 'names', isLimit: true, description: 'Classes that must have samples.' },
    allowedClasses: { kind: 'names', isLimit: true, description: 'The only classes there may be.' },
    maxUnlabelled: { kind: 'amount', isLimit: true, description: 'The most samples without a label.' },
    maxRatioIncrease: {
      kind: 'increase',
      isLimit: true,
      description: 'By how much the imbalance ratio may grow against the base.',
    },
    maxClassLoss: {
      kind: 'amount',
      isLimit: true,
      description: "How many of a class's samples may go against the base.",
    },
    maxSplitDeviation: {
      kind: 'percentage points',
      isLimit: true,
      description: 'How far a split may be from its share of a class, in percentage points.',
    },
    movedBetweenSplits: {
      kind: 'word',
      words: LEVELS,
      initial: 'warn',
      description: "Samples whose split differs from the base's index file.",
    },
    leakage: {
      kind: 'leakage',
      words: LEVELS,
      initial: { group: 'fail', content: 'warn' },
      description: 'One group, or identical content, in two splits.',
    },
    existing: {
      kind: 'word',
      words: ['warn', 'fail'],
      initial: 'fail',
      description: 'What the base had broken already and is no worse.',
    },
  },
  report: {
    comment: {
      kind: 'word',
      words: ['on-change', 'always', 'on-findings', 'never'],
      initial: 'on-change',
      description: 'When a pull request gets a comment.',
    },
    splits: {
      kind: 'word',
      words: ['commit', 'check', 'off'],
      initial: 'commit',
      description: 'commit: the index file is put right; check: it must be right; off: it is left alone.',
    },
    policy: {
      kind: 'word',
      words: ['base', 'head'],
      initial: 'base',
      description: 'Whose thresholds bind in a pull request.',
    },
  },
}

/** An input or flag that stands for a setting, or for one half of a limit. */
interface Override {
  readonly of: string
  readonly input?: string
  readonly flag?: string
  /** What `--help` says of the flag; a word or a strategy is described by its command. */
  readonly says?: string
  /** The commands that have the flag: those that split, or `check` alone. */
  readonly for?: 'split' | 'check'
}

/** Pure data: the program reads its flags here before it knows what it has to do. */
export const OVERRIDES = {
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
    says: 'Fail if largest class / smallest class exceeds this',
    for: 'check',
  },
  warnImbalanceRatio: {
    of: 'thresholds.max_imbalance_ratio.warn',
    input: 'warn-imbalance-ratio',
    flag: '--warn-imbalance-ratio <ratio>',
    says: 'Warn if largest class / smallest class exceeds this',
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

/** Those that are flags of `check` alone. */
export type CheckFlag = {
  [Name in OverrideName]: (typeof OVERRIDES)[Name] extends { readonly for: 'check' } ? Name : never
}[OverrideName]

/** In their order, as if each had all that one may have. */
export function overridesOf(): readonly (readonly [OverrideName, Override])[] {
  return Object.entries(OVERRIDES) as [OverrideName, Override][]
}

/** `minClassSize` is `min_class_size` in a file. */
export function keyOf(setting: string): string {
  return setting.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
