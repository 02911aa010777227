import type { BalancingSettings, Strategy } from './balancing.ts'
import type { Decimal } from './decimal.ts'

/** The names of the splits, in their fixed order. */
export const SPLIT_NAMES = ['train', 'val', 'test'] as const
/** The name of a split. */
export type SplitName = (typeof SPLIT_NAMES)[number]

/** How quotas are rounded to whole samples: per class, jointly over all classes, or whichever suits the dataset. */
export type Rounding = 'auto' | 'class' | 'joint'

/** The hash function whose first 128 bits order the samples. */
export type HashName = 'md5' | 'sha256'
/** The names of the hash functions, the default first. */
export const HASHES: readonly HashName[] = ['md5', 'sha256']
/** What texts call the hash functions. */
export const HASH_TITLES: Readonly<Record<HashName, string>> = { md5: 'MD5', sha256: 'SHA-256' }

/** What samples are ordered by: the hash of `seed:id`. */
export interface SeededHash {
  /** A safe integer. */
  readonly seed: number
  readonly hash: HashName
}

/** All settings: the config file with defaults filled in and inputs or flags applied. */
export interface Config {
  /** The path of the config file, relative to the root; left out if there is no config file. */
  readonly file?: string
  /** Where the dataset is, and how it is split and balanced. */
  readonly data: DataSettings
  /** How the labels are read. */
  readonly labels: LabelSettings
  /** The limits that a check enforces. */
  readonly thresholds: Thresholds
  /** How the training split is balanced in detail. */
  readonly balancing: BalancingSettings
  /** How a check reports. */
  readonly report: ReportSettings
  /** Findings that do not count until a day; empty if there are none. */
  readonly waivers: readonly Waiver[]
  /** The dotted keys that are set explicitly in the file or by an input or flag, such as `data.save_split_indices`. */
  readonly written: ReadonlySet<string>
  /** Remarks about the file, such as blocks that were ignored. */
  readonly notes: readonly string[]
}

/** The `data:` block. Paths are as written, relative to the root. */
export interface DataSettings {
  /** The folder or label file of the main dataset. */
  readonly datasetPath: string
  /** Further datasets to read. */
  readonly additionalDatasets: readonly AdditionalDataset[]
  /** Whether the training split is balanced. */
  readonly balanceEmotions: boolean
  /** How the training split is balanced. */
  readonly balancingStrategy: Strategy
  /** Whether each class is split by the same shares. */
  readonly useStratifiedSplit: boolean
  /** The share of the training split, from 0 to 1. The three shares sum to exactly 1. */
  readonly trainSplit: Decimal
  /** The share of the validation split, from 0 to 1. */
  readonly valSplit: Decimal
  /** The share of the test split, from 0 to 1. */
  readonly testSplit: Decimal
  /** The seed of splits and balancing, a safe integer. It is prepended to an id in decimal before the id is hashed. */
  readonly seed: number
  /** The hash function that orders the samples. */
  readonly hash: HashName
  /** How quotas are rounded to whole samples. */
  readonly rounding: Rounding
  /** The splits that get no new samples when the dataset grows, in the order of `SPLIT_NAMES`. */
  readonly frozenSplits: readonly SplitName[]
  /** Whether the index file is written. */
  readonly saveSplitIndices: boolean
  /** The path of the index file. */
  readonly splitIndicesPath: string
}

/** A dataset that is read in addition to the main one. */
export interface AdditionalDataset {
  /** Its folder or label file. */
  readonly path: string
  /** How its labels are read. If left out, the layout is detected. */
  readonly labels?: LabelSettings
}

/** A column by its name, or by its 0-based number if there is no header. */
export type Column = string | number

/** The `labels:` block: how labels are read. Every key is optional. If none is set, the layout is detected. */
export interface LabelSettings {
  /** The label file relative to the dataset, a glob, or `folders`. */
  readonly file?: string
  /** The format of the label file, if its extension is misleading. */
  readonly format?: LabelFormat
  /** The names of the columns of a file without a header. */
  readonly columns?: readonly string[]
  /** The column of the ids. */
  readonly id?: Column
  /** The column of the labels, or the columns of a composite or one-hot label. */
  readonly label?: Column | readonly Column[]
  /** A regular expression that takes `label` and `group` from file names. */
  readonly pattern?: string
  /** The column or columns of the groups that stay in one split, or `content`. */
  readonly group?: Column | readonly Column[]
  /** A regular expression that takes the group from ids. */
  readonly groupPattern?: string
  /** The class name of each label value. */
  readonly map?: ReadonlyMap<string, string>
  /** The file with the class names of numeric labels, one per line, starting from 0, or from 1 if the labels do. */
  readonly names?: string
  /** What separates several labels in one cell. */
  readonly separator?: string
  /** Whether each column of `label` is a class that is 0 or 1. */
  readonly oneHot?: boolean
  /** The column of an existing split. */
  readonly split?: Column
  /** The column whose identical values in two splits count as leakage. */
  readonly content?: Column
  /** `labels` if the rows of a CSV file end in a variable number of labels. */
  readonly ragged?: 'labels'
  /** How untyped byte columns of Parquet files are read. The default is `text`. */
  readonly bytes?: 'text' | 'hex'
  /** The table in a database: `schema.table`, or a list of names. */
  readonly table?: string | readonly string[]
  /** A condition in the SQL of the database that the rows fulfil. */
  readonly where?: string
  /** Globs of files that are not samples. */
  readonly ignore: readonly string[]
}

/** The formats of labels that can be named in a config. */
export const LABEL_FORMATS = [
  'csv',
  'tsv',
  'jsonl',
  'json',
  'yaml',
  'parquet',
  'coco',
  'label-studio',
  'yolo',
  'voc',
  'cvat',
  'labelme',
  'text-pairs',
  'path-list',
  'folders',
  'names',
] as const
/** The formats of labels that can be named in a config. */
export type LabelFormat = (typeof LABEL_FORMATS)[number]

/** A value that warns at one limit and fails at another. A limit that is left out always passes. */
export interface Limits<T> {
  /** The limit beyond which a check warns. */
  readonly warn?: T
  /** The limit beyond which a check fails. */
  readonly fail?: T
}

/** A number of samples, or a percentage of them (`'2%'` is `{ percent: 2 }`). */
export type Amount =
  | {
      /** The number of samples. */
      readonly samples: number
    }
  | {
      /** The percentage, from 0 to 100. */
      readonly percent: Decimal
    }

/** What a violation does. `off` means that it is not checked. */
export type Level = 'off' | 'warn' | 'fail'

/** The `thresholds:` block: the limits that a check enforces. */
export interface Thresholds {
  /** The largest allowed imbalance ratio: largest class / smallest class. */
  readonly maxImbalanceRatio: Limits<Decimal>
  /** The smallest allowed number of samples of a class. */
  readonly minClassSize: Limits<number>
  /** Classes that must have samples. */
  readonly requiredClasses: Limits<readonly string[]>
  /** The only classes that may occur. */
  readonly allowedClasses: Limits<readonly string[]>
  /** The largest allowed number or percentage of samples without a label. */
  readonly maxUnlabelled: Limits<Amount>
  /** The largest allowed increase of the imbalance ratio compared with the base. */
  readonly maxRatioIncrease: Limits<Decimal>
  /** The largest allowed number or percentage of a class's samples that a change removes. */
  readonly maxClassLoss: Limits<Amount>
  /** The largest allowed |cell - quota| / class size, in percentage points. */
  readonly maxSplitDeviation: Limits<Decimal>
  /** What happens if samples changed their split compared with the base's index file. */
  readonly movedBetweenSplits: Level
  /** What happens if something is in more than one split. */
  readonly leakage: {
    /** A group, or an id of several rows. */
    readonly group: Level
    /** Identical content. */
    readonly content: Level
    /** Texts of the column `labels.content` that are nearly identical. */
    readonly near: Level
    /** The Jaccard similarity of their sets of word 3-grams from which on two texts are nearly identical. */
    readonly nearThreshold: Decimal
  }
  /** What happens if samples with identical content have different labels. */
  readonly labelConflicts: Level
  /** The largest allowed change of a class's share compared with the base, in percentage points. */
  readonly maxShareChange: Limits<Decimal>
  /** The largest allowed Jensen-Shannon distance (base 2, from 0 to 1) between the classes of base and head. */
  readonly maxDrift: Limits<Decimal>
  /** What happens if samples of the base's test split are relabelled, removed or replaced. */
  readonly testChanged: Level
  /** What happens if the base does not meet a threshold either, and the head is no worse. */
  readonly existing: 'warn' | 'fail'
}

/** The `report:` block: how a check reports. */
export interface ReportSettings {
  /** When a comment is posted on the pull request. */
  readonly comment: 'on-change' | 'always' | 'on-findings' | 'never'
  /** Whether the index file is committed, only checked, or ignored. */
  readonly splits: 'commit' | 'check' | 'off'
  /** Whose thresholds apply to a pull request. */
  readonly policy: 'base' | 'head'
  /** The label with which a maintainer lets a pull request pass despite its findings; empty if there is none. */
  readonly overrideLabel: string
}

/** An entry of the `waivers:` block: a finding that does not count for the exit code until a day. */
export interface Waiver {
  /** The rule of the finding, such as `min_class_size`, `leakage` or `leakage.group`. */
  readonly rule: string
  /** The class of the finding. If left out, all findings of the rule are waived. */
  readonly class?: string
  /** The last day of the waiver in UTC, as `YYYY-MM-DD`. */
  readonly until: string
  /** Why the finding is accepted, on one line. */
  readonly reason: string
}
