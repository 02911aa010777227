import type { LabelFormat, LabelSettings } from '../../config/index.ts'
import type { SourceContext } from '../source_context.ts'

/** How many folders below the one that was given a dataset may lie. */
export const MOST_LEVELS = 3

/** What is looked at: the files below the folder that was given, listed once. */
export interface Look {
  /** By their paths below the given folder; neither hidden nor ignored, nor in folders such as `node_modules`. */
  readonly files: readonly string[]
  /** The given folder. */
  readonly context: SourceContext
  /** The first bytes of a file, 64 KiB at most, and whether that is all of it. */
  readonly start: (path: string) => Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }>
  /** Files that nobody looks into any more, since so much was looked at. */
  readonly leftOut?: Set<string>
}

/** A dataset that may be the one that is meant. */
export interface Find {
  readonly kind: LabelFormat | 'emopia' | 'table'
  /** The dataset's folder below the given one; '' for the given one itself. Ids of files are paths below it. */
  readonly folder: string
  /** What `labels:` says to read it there; empty where the reader finds everything by itself. */
  readonly settings: Partial<LabelSettings>
  /** The path below the given folder that chooses it on the command line or as `dataset_path`. */
  readonly path: string
  /** The label files, by their paths below the given folder, where it has some of its own. */
  readonly labelFiles?: readonly string[]
  /** In a few words: `table with a column 'class'`, `Pascal VOC`, `folders of images`. */
  readonly description: string
  /** How many samples there are, as far as a cheap look tells. */
  readonly samples?: number
  /** Of class folders: whether the samples are texts. */
  readonly areTexts?: boolean
  /** Whether its rows name files that are there. */
  readonly namesFiles: boolean
  /** The flags with which the path reads it, where its labels are only guessed: then it is asked about, never taken. */
  readonly flags?: readonly string[]
  /** Whether all of its rows are of one class, so that it counts beside annotations of the same images alone. */
  readonly isOneClass?: true
  /** Whether only a line of the config reads it, since no flags do. */
  readonly needsConfig?: true
  /** What speaks for it, and what against it, for `--why`. */
  readonly reasons: readonly string[]
}

/** Looks for datasets of one kind. Cheap: the names of files, and the first bytes of some. */
export type Finder = (look: Look) => Promise<readonly Find[]>
