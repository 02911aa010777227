import type { CodedColumn, Records, TextColumn } from '../table/index.ts'
import type { SizeOnDisk } from './parquet_bounds.ts'
import type { Part } from './parts.ts'

/** A label file (or several as one) whose columns are known. Its rows are read on demand. */
export interface Manifest {
  /** The paths of the label files in the tree, in the order of their rows. */
  readonly files: readonly string[]
  readonly format: 'csv' | 'tsv' | 'jsonl' | 'json' | 'yaml' | 'parquet' | 'text-pairs' | 'path-list'
  /** The names in the header, trimmed. */
  readonly columns: readonly string[]
  /** What the user should know about how it was opened. */
  readonly remarks: readonly string[]
  /** Warnings about what is missing or was ignored. */
  readonly warnings?: readonly string[]
  /** False if columns are numbered (or named by `labels.columns`). */
  readonly hasHeader: boolean
  /** The names of the codes of a column, if the file itself declares them. */
  readonly declaredNames?: ReadonlyMap<string, NamesByCode>
  /**
   * The parts of a file whose rows are grouped by split. Rows without an id are numbered in each part, and have its
   * split.
   */
  readonly parts?: readonly Part[]
  /** What the file contains, for messages: `an object with the keys 'version' and 'data'`. */
  readonly shape?: () => string
  /** Whether settings could have this shape, so the file is read only if the user names it. */
  readonly isDoubtful?: true
  /** The column whose texts are the samples, unless `labels.content` names another. */
  readonly contentColumn?: string
  /** What a Parquet file declares before any of its columns is read. */
  readonly sizeOnDisk?: SizeOnDisk
  read(wanted: Wanted): Promise<ManifestRows>
  /**
   * Returns the distinct cells of a column with the number of their rows, in the order of their bytes, for files that
   * are too large to read row by row. Returns `undefined` if only `read` can handle the file.
   */
  count?(place: number): Promise<ReadonlyMap<string, number> | undefined>
  /**
   * Gives the rows with equal cells in a column the same code, and -1 to rows with an empty cell, for files where that is
   * faster than reading the cells. Codes are from 0 in the order of the rows. Returns `undefined` if only `read` can handle
   * the file.
   *
   * @param onlyFirst Whether only the first rows are needed, as many as are cheap to read.
   */
  groupRows?(places: readonly number[], onlyFirst?: boolean): Promise<readonly EqualRows[] | undefined>
  /** Whether the statistics in the file show that a column has values, so it need not be read to know this. */
  hasValues?(place: number): boolean
  /** Opens the whole file if this manifest knows only its first rows and can be used only for `count`. */
  plain?(): Promise<Manifest>
  records(): Promise<Records>
  /** Returns the cells of the first rows, at most this many, as far as they are cheap to read. */
  firstRows?(most: number): Promise<readonly (readonly string[])[]>
}

/** The rows with equal cells in a column. */
export interface EqualRows {
  /** The code of each row's cell; -1 for an empty one. */
  readonly codes: Int32Array
  /** The number of different codes. */
  readonly count: number
}

/** Positions in `columns`. */
export interface Wanted {
  readonly coded: readonly number[]
  readonly texts: readonly number[]
  /** The column to which each surplus cell is added, if its codes are read. By default, such cells are an error. */
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
  /** The number of samples that a row represents, if the cells were only counted. */
  readonly weights?: Float64Array
  /** The number of rows of each of `files`, if there are several. */
  readonly sizes?: readonly number[]
  /** The split in the name of each row's file, if there are several files. */
  readonly splits?: CodedColumn
}

/** The name of each class by its number as text. Numbers can be missing. */
export type NamesByCode = ReadonlyMap<string, string>
