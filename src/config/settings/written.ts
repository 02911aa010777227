import type { Strategy } from './balancing.ts'
import type { HashName, LabelFormat, Rounding, SplitName } from './settings.ts'

/** A name, which may be written as a number or a boolean: `0.0` and `true` are names too. */
export type WrittenName = string | number | boolean
/** A column by its name, or by its 0-based number if there is no header. */
export type WrittenColumn = string | number
export type WrittenLimits<T> = T | { readonly warn?: T | undefined; readonly fail?: T | undefined }

/** A block that the table of settings describes. */
type WrittenBlock = Readonly<Record<string, unknown>>

/** The config file with its own keys, checked by the schema, before the defaults are filled in. */
export interface WrittenConfig {
  readonly data?: WrittenData | null | undefined
  readonly labels?: WrittenLabels | null | undefined
  readonly thresholds?: WrittenBlock | null | undefined
  readonly balancing?: WrittenBlock | null | undefined
  readonly report?: WrittenBlock | null | undefined
  readonly waivers?: readonly WrittenWaiver[] | null | undefined
}

/** An entry of `waivers` as written in YAML. */
export interface WrittenWaiver {
  readonly rule: string
  readonly class?: WrittenName | undefined
  readonly until: string
  readonly reason: string
}

/** The `data:` block as written in YAML. */
export interface WrittenData {
  /** The folder or label file of the main dataset. The default is `./EMOPIA_1.0`. */
  readonly dataset_path?: string | undefined
  /** Further datasets to read: paths, or paths with their own `labels` block. The default is an empty list. */
  readonly additional_datasets?: readonly (string | WrittenAdditional)[] | undefined
  /** Whether the training split is balanced. The default is `true`. */
  readonly balance_emotions?: boolean | undefined
  /** How the training split is balanced. The default is `oversample`. */
  readonly balancing_strategy?: Strategy | undefined
  /** Whether each class is split by the same shares. The default is `true`. */
  readonly use_stratified_split?: boolean | undefined
  /** The share of the training split, from 0 to 1. The default is 0.7. The three shares must sum to exactly 1. */
  readonly train_split?: number | undefined
  /** The share of the validation split, from 0 to 1. The default is 0.15. */
  readonly val_split?: number | undefined
  /** The share of the test split, from 0 to 1. The default is 0.15. */
  readonly test_split?: number | undefined
  /** The seed of splits and balancing, a safe integer. The default is 42. */
  readonly seed?: number | undefined
  /** The hash function that orders the samples. The default is `md5`. */
  readonly hash?: HashName | undefined
  /** How quotas are rounded to whole samples. The default is `auto`. */
  readonly rounding?: Rounding | undefined
  /** The splits that get no new samples when the dataset grows. The default is none. */
  readonly frozen_splits?: readonly SplitName[] | undefined
  /** Whether the index file is written. The default is `true`. */
  readonly save_split_indices?: boolean | undefined
  /** The path of the index file. The default is `./data/split_indices.json`. */
  readonly split_indices_path?: string | undefined
}

/** A dataset that is read in addition to the main one. */
export interface WrittenAdditional {
  /** Its folder or label file. */
  readonly path: string
  /** How its labels are read. If left out, the layout is detected. */
  readonly labels?: WrittenLabels | undefined
}

/** The `labels:` block as written in YAML. Without any key, the layout is detected. */
export interface WrittenLabels {
  /** The label file below the dataset, a glob, or `folders`. */
  readonly file?: string | undefined
  /** The format of the label file, if its extension is misleading. */
  readonly format?: LabelFormat | undefined
  /** The names of the columns of a file without a header. */
  readonly columns?: readonly WrittenName[] | undefined
  /** The column of the ids. */
  readonly id?: WrittenColumn | undefined
  /** The column of the labels, or the columns of a composite or one-hot label. */
  readonly label?: WrittenColumn | readonly WrittenColumn[] | undefined
  /** A regular expression that takes `label` and `group` from file names. */
  readonly pattern?: string | undefined
  /** The column or columns of the groups that stay in one split, or `content`. */
  readonly group?: WrittenColumn | readonly WrittenColumn[] | undefined
  /** A regular expression that takes the group from ids. */
  readonly group_pattern?: string | undefined
  /** The class name of each label value. */
  readonly map?: Readonly<Record<string, WrittenName>> | undefined
  /** The file with the class names of numeric labels, one per line, starting from 0, or from 1 if the labels do. */
  readonly names?: string | undefined
  /** What separates several labels in one cell. */
  readonly separator?: string | undefined
  /** Whether each column of `label` is a class that is 0 or 1. */
  readonly one_hot?: boolean | undefined
  /** The column of an existing split. */
  readonly split?: WrittenColumn | undefined
  /** The column whose identical values in two splits count as leakage. */
  readonly content?: WrittenColumn | undefined
  /** `labels` if the rows of a CSV file end in a variable number of labels. */
  readonly ragged?: 'labels' | undefined
  /** How untyped byte columns of Parquet files are read. The default is `text`. */
  readonly bytes?: 'text' | 'hex' | undefined
  /** The table in a database: `schema.table`, or a list of names. */
  readonly table?: string | readonly string[] | undefined
  /** A condition in the SQL of the database that the rows fulfil. */
  readonly where?: string | undefined
  /** Globs of files that are not samples. */
  readonly ignore?: readonly string[] | undefined
}
