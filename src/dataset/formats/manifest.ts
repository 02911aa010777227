import type { Records } from '../dataset.ts'
import type { TextColumn } from '../text_column.ts'
import type { NamesByCode } from './class_label.ts'
import type { SizeOnDisk } from './parquet_bounds.ts'
import type { Part } from './parts.ts'

/** A label file (or several as one) whose columns are known; its rows are read on demand. */
export interface Manifest {
  /** In the tree; the label files in the order of their rows. */
  readonly files: readonly string[]
  readonly format: 'csv' | 'tsv' | 'jsonl' | 'json' | 'yaml' | 'parquet' | 'text-pairs' | 'path-list'
  /** As they stand in the header, but trimmed. */
  readonly columns: readonly string[]
  /** What the user should know about how it was opened. */
  readonly remarks: readonly string[]
  /** What is missing or left out. */
  readonly warnings?: readonly string[]
  /** False where columns are numbered (or named by `labels.columns`). */
  readonly hasHeader: boolean
  /** Names of the codes of a column, where the file itself declares them. */
  readonly declaredNames?: ReadonlyMap<string, NamesByCode>
  /** Where the rows stand together by splits: rows without an id are numbered in each part, and have its split. */
  readonly parts?: readonly Part[]
  /** What the file holds, for messages: `an object with the keys 'version' and 'data'`. */
  readonly shape?: () => string
  /** Whether settings could have this shape, so that only who is pointed at the file reads it. */
  readonly isDoubtful?: true
  /** The column whose texts are the samples, unless `labels.content` names another. */
  readonly contentColumn?: string
  /** What a file of Parquet says of itself before any of its columns is read. */
  readonly sizeOnDisk?: SizeOnDisk
  read(wanted: Wanted): Promise<ManifestRows>
  /**
   * The distinct cells of a column with the number of their rows, in the order of bytes, for files that are too large to
   * read row by row. None where only `read` can judge.
   */
  count?(place: number): Promise<ReadonlyMap<string, number> | undefined>
  /** The whole file, where this manifest knows its first rows alone and so serves for nothing but `count`. */
  plain?(): Promise<Manifest>
  records(): Promise<Records>
  /** The cells of the first rows, at most so many, as far as they are cheap to read. */
  firstRows?(most: number): Promise<readonly (readonly string[])[]>
}

/** Places in `columns`. */
export interface Wanted {
  readonly coded: readonly number[]
  readonly texts: readonly number[]
  /** The coded column to which each cell beyond the header is added; without it such cells are an error. */
  readonly ragged?: number
}

export interface ManifestRows {
  readonly size: number
  /** Parallel to `wanted.coded`. */
  readonly coded: readonly CodedColumn[]
  /** Parallel to `wanted.texts`. */
  readonly texts: readonly TextColumn[]
  /** The line on which each row starts, from 1. */
  readonly lines?: Uint32Array
  /** How many samples a row stands for, where the cells were only counted. */
  readonly weights?: Float64Array
  /** How many rows each of `files` has, where there are several. */
  readonly sizes?: readonly number[]
  /** The split that the name of a row's file tells, where there are several files. */
  readonly splits?: CodedColumn
}

/**
 * A column as codes of its distinct values. With `offsets` a row has a list of values: row i is `codes[offsets[i]]` up to
 * `codes[offsets[i + 1]]`. An empty cell is the value ''; an empty list has no code.
 */
export interface CodedColumn {
  readonly values: readonly string[]
  readonly codes: Int32Array
  readonly offsets?: Uint32Array
}
