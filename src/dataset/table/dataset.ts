import type { LabelFormat, LabelSettings } from '../../config/index.ts'
import type { LabelTable } from './label_table.ts'

/** A dataset that was read: its samples, how they were found, and remarks about them. */
export interface Dataset {
  /** The samples and their labels. */
  readonly table: LabelTable
  /** How the dataset was read. */
  readonly layout: Layout
  /** Remarks about what was read. */
  readonly notes: readonly Note[]
  /**
   * Reads the rows of the label file with all their columns, in the order of the table; `path,label` for folders and
   * file names.
   */
  readonly records: () => Promise<Records>
  /** The names of labels that are numbers, by number, if the label file, a file with names or the dataset card lists them. */
  readonly labelNames?: ReadonlyMap<string, string>
  /** Looks for possible group keys. Left out for samples without columns whose paths are the ids. */
  readonly groupClues?: () => Promise<GroupClues>
}

/** What may be a group key, by the first rows and some of the names. Nothing of it is used automatically. */
export interface GroupClues {
  /** Columns that are named like an entity, such as a patient, the best one first. */
  readonly columns: readonly GroupColumn[]
  /** Some paths of samples, if the table does not have all of them as ids. */
  readonly names?: readonly string[]
  /** A code for the class of each of these names. */
  readonly classes?: ArrayLike<number>
  /** Whether the dataset has its own split, even if the table was read only for counting. */
  readonly hasSplit: boolean
}

/** A column that may be a group key. */
export interface GroupColumn {
  /** The name of the column. */
  readonly name: string
  /** What the first rows show. */
  readonly seen: {
    /** The number of rows with a value. */
    readonly rows: number
    /** The number of different values. */
    readonly groups: number
    /** Whether these are all rows. */
    readonly isAll: boolean
  }
  /** Whether the first rows are enough to suggest it. */
  readonly isClear: boolean
  /** Reads the values of all rows. Returns `undefined` if they do not show groups. */
  readonly read: (labels: Int32Array) => Promise<FoundGroups | undefined>
}

/** Groups that a column or the names of files contain. */
export interface FoundGroups {
  /** The code of each row's group; -1 for none. */
  readonly codes: Int32Array
  /** The number of groups. */
  readonly count: number
  /** The number of rows that have a group. */
  readonly rows: number
}

/** What the names of files have in common: frames of one recording, copies of one file, a number at the end, ... */
export type GroupNameKind =
  | 'songs'
  | 'speakers'
  | 'recordings'
  | 'people'
  | 'frames'
  | 'clips'
  | 'slices'
  | 'patches'
  | 'roboflow'
  | 'augmented'
  | 'copies'
  | 'numbers'

/** How a dataset was read. */
export interface Layout {
  /** The kind of layout. */
  readonly kind: LabelFormat | 'emopia' | 'hugging-face' | 'unlabelled' | 'database'
  /** The paths of the label files in the tree, or of the folder. */
  readonly files: readonly string[]
  /**
   * One sentence for reports, such as `EMOPIA: classes from column 4Q of label.csv, groups are the songs inside ID`.
   */
  readonly description: string
  /** Whether the layout was detected rather than configured. */
  readonly detected: boolean
  /**
   * Whether ids survive changes. It is `false` if ids are row numbers, so only appending keeps the splits stable.
   */
  readonly stableIds: boolean
  /** The lines of the `labels:` block that read the dataset in the same way, without the key `labels:`. */
  readonly settings: readonly string[]
  /** Where the dataset was found, if that is not the given path. */
  readonly found?: FoundDataset
}

/** A dataset that was found below the given path. */
export interface FoundDataset {
  /** Its path in the tree, as `dataset_path` has it. */
  readonly path: string
  /** The `labels:` settings that read it. */
  readonly labels: LabelSettings
  /** A description, such as `data/labels.csv, a table with the labels in 'class'`. */
  readonly description: string
}

/** A remark about the input. */
export interface Note {
  /** Whether it is a warning. */
  readonly level: 'note' | 'warning'
  /** The remark, in one sentence. It contains raw names from the repository; escape them before you print it. */
  readonly message: string
  /** The file that it is about. */
  readonly file?: string
  /** The 1-based line in that file. */
  readonly line?: number
  /** What it is about, for code that looks for it: a column that may contain the dataset's own split. */
  readonly kind?: 'split column'
}

/** The rows of a label file with all their columns. */
export interface Records {
  /** The names of the columns. */
  readonly columns: readonly string[]
  /**
   * One array of cells per sample, in the order of the table; a missing cell is an empty string. Most formats read a row when it
   * is reached, so the memory does not depend on the number of rows.
   */
  readonly rows: Iterable<readonly string[]>
}
