import type { Override, Setting } from './kinds.ts'
import type { Thresholds } from './settings.ts'

/** The keys of `thresholds` in a file, in the same order. */
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
  | 'label_conflicts'
  | 'max_share_change'
  | 'max_drift'
  | 'test_changed'
  | 'existing'

const LEVELS = ['off', 'warn', 'fail']

/** The settings of the block `thresholds`, in the order of the file. */
export const THRESHOLDS: Readonly<Record<keyof Thresholds, Setting>> = {
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
    description: "Whether the check warns or fails if samples change their split compared with the base's index file.",
  },
  leakage: {
    kind: 'leakage',
    words: LEVELS,
    initial: { group: 'fail', content: 'warn', near: 'off', near_threshold: 0.8 },
    description:
      'Whether the check warns or fails if a group, or identical or nearly identical content, is in more than one split. A single word applies to group and content.',
  },
  labelConflicts: {
    kind: 'word',
    words: LEVELS,
    initial: 'warn',
    description: 'Whether the check warns or fails if samples with identical content have different labels.',
  },
  maxShareChange: {
    kind: 'percentage points',
    isLimit: true,
    description: "The maximum change of a class's share compared with the base, in percentage points.",
  },
  maxDrift: {
    kind: 'share',
    isLimit: true,
    description:
      'The maximum Jensen-Shannon distance between the classes of base and head: from 0 (the same shares) to 1 (no class in common).',
  },
  testChanged: {
    kind: 'word',
    words: LEVELS,
    initial: 'warn',
    description:
      "Whether the check warns or fails if samples of the base's test split are relabelled, removed or replaced.",
  },
  existing: {
    kind: 'word',
    words: ['warn', 'fail'],
    initial: 'fail',
    description: 'Whether the check warns or fails if the base already exceeds a limit and the head is no worse.',
  },
}

/** The inputs and flags for thresholds. */
export const THRESHOLD_OVERRIDES = {
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
} as const satisfies Readonly<Record<string, Override>>
