import { analyzeCommand, flagsIn, typedPath } from '../../../config/index.ts'
import { freePath, type SourceContext } from '../../tree/index.ts'

/** What the first rows of a table show. */
export interface LookedAtTable {
  /** Relative to the given folder. */
  readonly path: string
  readonly columns: readonly LookedAtColumn[]
  /** The number of rows that were read. */
  readonly rows: number
  readonly hasMoreRows?: boolean
  /** The number of other tables with the same columns in its folder that it represents. */
  readonly alike?: number
  /** The number of header rows, if there are several. */
  readonly headerRows?: number
  /** The table of which it may be a subset, by its name: `train_small.csv` of `train.csv`. */
  readonly subsetOf?: string
  /** Whether one of its files cannot be opened by any reader. */
  readonly isBroken?: boolean
  /** Whether it seems to contain the samples of one class, so none of its columns contains the classes. */
  readonly isOneClass?: true
  /** Whether a column names files of the folder. */
  readonly namesFiles?: boolean
  /** Why no command is suggested for it: no column looks like classes. */
  readonly lack?: string
  /** The flags that would read it, such as `--label polarity`, if they are known; otherwise the columns are scored. */
  readonly flags?: readonly string[]
  /** The path that these flags apply to, if it differs: the folder of all splits of the table, '' for the given folder. */
  readonly readBy?: string
  /** The line of the config that reads it if no flags do: one column per class, or several files among others. */
  readonly line?: string
  /** The number of files that this line reads as one dataset. */
  readonly filesOfLine?: number
  /** Whether its rows have further labels in more cells, which this line reads. */
  readonly isRagged?: true
  /** Its splits without the label column, which the line or the flags do not read. */
  readonly withoutLabels?: readonly string[]
  /** Flags that read it with another column that is equally likely to contain the classes. */
  readonly otherFlags?: readonly string[]
  /** Flags that read it with each of several columns that are named no less like classes. */
  readonly equalFlags?: readonly (readonly string[])[]
  /** Whether the best column describes the person or the recording, so it probably does not contain the classes. */
  readonly isAboutPerson?: boolean
  /** The line of the config that replaces these flags. */
  readonly otherLine?: string
  /** The lines of the config that replace the flags of such columns. */
  readonly equalLines?: readonly string[]
  /** A file next to it that describes its columns. */
  readonly describedBy?: string
}

export interface LookedAtColumn {
  readonly name: string
  /** The number of distinct values. */
  readonly distinct: number
  /** Whether there may be more because not all values were counted. */
  readonly isCapped: boolean
  /** Whether it contains votes for one of the classes, coordinates or names of files. */
  readonly isNoLabel?: true
}

/** All that is known about a folder in which no dataset was found. */
export interface Inventory {
  /** The folder as the user specified it. */
  readonly path: string
  /** Its files, relative to the folder. */
  readonly files: readonly string[]
  readonly tables: readonly LookedAtTable[]
  /** A line of the config that reads several tables with the same name and columns in different folders as one dataset. */
  readonly together?: Together
  /** Tables that no reader can open, each with the reason. */
  readonly unreadable?: readonly { readonly path: string; readonly reason: string }[]
  /** Files with labels that must be converted to CSV first. */
  readonly conversions?: readonly Conversion[]
  /** Files that are Git LFS pointers. */
  readonly lfsPointers?: readonly string[]
  /** Files that were skipped because the folder is too large to search completely. */
  readonly leftOut?: readonly string[]
  /** The number of text files that were not searched for tables because there are too many. */
  readonly unexamined?: number
  /** Folders of submodules that are not checked out. */
  readonly submodules?: readonly string[]
}

/** Tables that a line of the config reads as one dataset. */
export interface Together {
  readonly line: string
  readonly paths: readonly string[]
  /** Whether they are the numbered parts of one table, so none of them is offered alone. */
  readonly areParts?: boolean
  /** Whether only their columns and their folder are the same, so each is more likely a dataset of its own. */
  readonly isLessLikely?: true
  /** Further datasets in several tables. */
  readonly more?: readonly Together[]
}

/** A file with labels that no reader supports: a description with the command that converts it to CSV, and the command that reads the CSV. */
export interface Conversion {
  readonly what: string
  /** Undefined if there is nothing to run yet. */
  readonly command?: string
  /** Whether its lines have the ids of samples, so that other names do not have to contain the classes. */
  readonly hasIds?: boolean
}

interface Converting {
  /** What was found. */
  readonly what: string
  /** The files in the sentences, by default `them`. */
  readonly them?: string
  /** The path of the table to write. */
  readonly to: string
  /** The flags that read it. */
  readonly flags?: readonly string[]
  /** The command that prints the table; undefined if none can be shown. */
  readonly run: string | undefined
  readonly hasIds?: boolean
}

/** Describes files with the command that converts them to CSV, and the one that reads the CSV. */
export async function converted(
  { what, them = 'them', to, flags = [], run, hasIds = false }: Converting,
  context: SourceContext,
): Promise<Conversion> {
  const written = await freePath(to, context)
  const command = analyzeCommand(written, flagsIn(flags))
  if (written === undefined || command === undefined || run === undefined)
    return { what: `${what}. Convert ${them} to CSV first.` }
  const first = `Before you run the command below, convert ${them} to CSV: ${run} > ${typedPath(written)}`
  return { what: `${what}. ${first}`, command, ...(hasIds && { hasIds }) }
}
