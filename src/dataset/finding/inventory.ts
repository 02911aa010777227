import type { Conversion } from './line_formats.ts'

/** A table as a look at its first rows shows it. */
export interface LookedAtTable {
  /** Below the given folder. */
  readonly path: string
  readonly columns: readonly LookedAtColumn[]
  /** The number of rows that were looked at. */
  readonly rows: number
  readonly hasMoreRows?: boolean
  /** How many rows of names it begins with, where these are several. */
  readonly headerRows?: number
  /** Whether no reader can open one of its files as it is. */
  readonly isBroken?: boolean
  /** Why nothing is offered for it: no column looks like classes. */
  readonly lack?: string
  /** The flags that would read it, such as `--label polarity`, where the look tells them; else the columns are judged. */
  readonly flags?: readonly string[]
  /** What these flags are given with, where that is not the path: the folder of all splits of the table, '' for the given one. */
  readonly readBy?: string
  /** The line of the config that reads it where no flags do: a column for each class, or several files among others. */
  readonly line?: string
  /** How many files that line reads as one dataset. */
  readonly filesOfLine?: number
  /** Flags that read it by another column, where it is as likely to hold the classes. */
  readonly otherFlags?: readonly string[]
  /** The line of the config in place of these. */
  readonly otherLine?: string
  /** A file beside it that tells what its columns are. */
  readonly describedBy?: string
}

export interface LookedAtColumn {
  readonly name: string
  /** How many different values it has. */
  readonly distinct: number
  /** Whether there may be more of them, since not all were counted. */
  readonly isCapped: boolean
}

/** All that is known of a folder in which no dataset was found. */
export interface Inventory {
  /** The folder, as it was given. */
  readonly path: string
  /** The paths of its files below it. */
  readonly files: readonly string[]
  readonly tables: readonly LookedAtTable[]
  /** Tables that no reader can open as they are, each with the reason. */
  readonly unreadable?: readonly { readonly path: string; readonly reason: string }[]
  /** Files with labels that are to be written as CSV first. */
  readonly conversions?: readonly Conversion[]
  /** Files that are Git LFS pointers. */
  readonly lfsPointers?: readonly string[]
  /** Files that were not looked into, since so much was looked at before. */
  readonly leftOut?: readonly string[]
  /** Folders of submodules that are not checked out. */
  readonly submodules?: readonly string[]
}
