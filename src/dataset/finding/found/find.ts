import type { LabelFormat, LabelSettings } from '../../../config/index.ts'
import type { SourceContext } from '../../tree/index.ts'
import type { CroissantLabels } from './croissant_labels.ts'

/** What is searched: the files in the given folder and below, listed once. */
export interface Look {
  /** Paths relative to the given folder, without files that are hidden, ignored or in folders such as `node_modules`. */
  readonly files: readonly string[]
  /** The given folder. */
  readonly context: SourceContext
  /** Returns the first bytes of a file, at most 64 KiB, and whether they are the whole file. */
  readonly start: (path: string) => Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }>
  /** Files that were skipped because the folder is too large to search completely. */
  readonly leftOut?: Set<string>
}

/** The folder of a split without the others next to it. */
export interface LoneSplit {
  readonly folder: string
  /** Whether it is not for training, so it can contain test data of code. */
  readonly isHeldOut: boolean
}

/** A dataset that may be the intended one. */
export interface Find {
  readonly kind: LabelFormat | 'emopia' | 'table' | 'croissant'
  /** The dataset's folder, relative to the given one; '' for the given one itself. Ids of files are relative to it. */
  readonly folder: string
  /** The `labels:` settings that read it there; empty if the reader detects everything. */
  readonly settings: Partial<LabelSettings>
  /** What a Croissant file says, if that describes it. */
  readonly described?: CroissantLabels
  /** The path, relative to the given folder, that selects it on the command line or as `dataset_path`. */
  readonly path: string
  /** The label files, relative to the given folder, if it has any. */
  readonly labelFiles?: readonly string[]
  /** A short description: `table with a column 'class'`, `Pascal VOC`, `folders of images`. */
  readonly description: string
  /** The number of samples, if a quick look shows it. */
  readonly samples?: number
  /** For class folders: whether the samples are texts. */
  readonly areTexts?: boolean
  /** Whether its rows contain the names of existing files. */
  readonly namesFiles: boolean
  /** The column with the names of media files, different in each row, if it is not the one that detection uses as the ids. */
  readonly idsOfFiles?: string
  /** The flags that read the path, if its labels are only a guess. The dataset is then only suggested, never chosen. */
  readonly flags?: readonly string[]
  /** Whether all rows have the same class, so it only counts if there are also annotations of the same images. */
  readonly isOneClass?: true
  /** Whether each row is a box in an image, as in tables that are made from annotations. */
  readonly areBoxes?: true
  /** For the only labelled table: tables in other folders, no deeper than it, that may be the dataset although no column is named like labels. */
  readonly unlabelledTables?: readonly string[]
  /** Whether its few rows all have different labels, so it may list the classes instead of samples. */
  readonly isUnrepeated?: true
  /** The columns that may each contain the labels, if there are several. */
  readonly labelChoices?: readonly string[]
  /** Whether only a line of the config reads it because there are no flags for it. */
  readonly needsConfig?: true
  /** Whether it combines other finds, which may be parts of one dataset. */
  readonly isTogether?: true
  /** The folder that contains it, if that is named after a split and nothing to train on is next to it. */
  readonly loneSplit?: LoneSplit
  /** The reasons for and against it, for `--why`. */
  readonly reasons: readonly string[]
}

/** Finds datasets of one kind. It is cheap: it only uses the names of files and the first bytes of some. */
export type Finder = (look: Look) => Promise<readonly Find[]>
