import { checkNoMore, checkShape } from '../config/index.ts'
import type { TextColumn } from './text_column.ts'

/** The code of a sample without a label. It is in no class and in no split. */
export const UNLABELLED = -1
/** In a multi-label table: a sample that is labelled with no class at all (a one-hot row of zeros). */
export const EMPTY_SET = -2

/** The one value that travels through all stages: a row a sample, in the dataset's own order. */
export interface LabelTable {
  readonly size: number
  /** In the order of their bytes, each once. A class may have no samples (a COCO category without boxes). */
  readonly classes: readonly string[]
  /** A class code (place in `classes`) per row, or UNLABELLED. With `labelSets`: the first code of the set, or EMPTY_SET. */
  readonly labels: Int32Array
  /** Stable; unique within the dataset once `withUniqueIds` has seen them. */
  readonly ids: TextColumn
  /** The rows whose id stood in an earlier row already, and that `withUniqueIds` has told apart by `#2`, `#3`, ... */
  readonly repeated?: RepeatedRows
  /** Ids are numbers that every label file counts for itself: a repeated one is another sample, not the same again. */
  readonly idsAreLocal?: true
  readonly groups?: Groups
  readonly labelSets?: LabelSets
  /** The split that the dataset itself says a row is in. */
  readonly splits?: ExistingSplits
  /** A code per row for the content of the column `labels.content`; -1 where it is empty. */
  readonly content?: Int32Array
  /** What the codes of `content` stand for. */
  readonly contentValues?: readonly string[]
  /** How many samples a row stands for, where rows are classes and not samples; made for counting alone. */
  readonly weights?: Float64Array
  /** Which dataset the rows come from, one after the other; at least one. */
  readonly sources: readonly Source[]
  /** The line of the label file on which a row starts, from 1; 0 where there is none. */
  readonly lines?: Uint32Array
}

/** Rows whose id an earlier row has, ascending, and the first row that has it, in parallel. */
export interface RepeatedRows {
  readonly rows: Int32Array
  readonly firsts: Int32Array
}

/** Samples that must not be torn apart. */
export interface Groups {
  /** A group code (place in `names`) per row, or -1: a sample without group is a group of its own. */
  readonly codes: Int32Array
  readonly names: readonly string[]
  /** What the index file records as the group key, such as `song_id`. */
  readonly key: string
  /** What a report calls them, in the plural: `songs`, `groups`. */
  readonly noun: string
  /** Names are hashes of files, which are the same in every dataset. */
  readonly byContent?: true
}

/** Row i has the codes `codes[offsets[i]]` up to `codes[offsets[i + 1]]`, ascending. */
export interface LabelSets {
  readonly offsets: Uint32Array
  readonly codes: Int32Array
}

export interface ExistingSplits {
  /** A place in `names` per row, or -1: in none. */
  readonly codes: Int32Array
  /** `train`, `val`, `test` where the dataset's words mean these; any other value is a fold by its name. */
  readonly names: readonly string[]
  /** The other splits of rows that the dataset puts in several, such as an image in two lists. */
  readonly further?: FurtherSplits
}

/** Rows and the splits that they are in besides that of `codes`, in parallel. */
export interface FurtherSplits {
  readonly rows: Int32Array
  readonly codes: Int32Array
}

/** Rows `start` up to `end`. */
export interface Source {
  readonly name: string
  readonly start: number
  readonly end: number
  /** The label files of these rows, one after the other; none for folders and file names. */
  readonly files?: readonly SourceFile[]
}

/** Rows `start` up to `end` of the table stand in one label file. */
export interface SourceFile {
  /** In the tree. */
  readonly path: string
  readonly start: number
  readonly end: number
}

/** The label file and the line on which a row starts; none for folders and file names. */
export function placeOfRow(
  { sources, lines }: Pick<LabelTable, 'sources' | 'lines'>,
  row: number,
): { readonly file: string; readonly line: number } | undefined {
  const line = lines?.[row] ?? 0
  if (line === 0) return undefined
  const file = sources.flatMap(({ files }) => files ?? []).find(({ start, end }) => start <= row && row < end)
  return file && { file: file.path, line }
}

/** What distribution, change and gate need of a dataset: samples per class. */
export interface ClassCounts {
  readonly classes: readonly string[]
  readonly counts: readonly number[]
  readonly unlabelled: number
  /** Unlabelled samples in sources that have labels at all; what `max_unlabelled` counts. */
  readonly unlabelledAmongLabelled: number
  /** All samples of the sources that `unlabelledAmongLabelled` counts in. */
  readonly samplesAmongLabelled: number
  /** All rows. With several labels a row this is less than the sum of counts. */
  readonly total: number
  readonly multiLabel: boolean
  readonly sources: readonly SourceCounts[]
}

const TABLE_KEYS = ['size', 'classes', 'labels', 'sources']

export interface SourceCounts {
  readonly name: string
  readonly total: number
  readonly labelled: number
  readonly counts: readonly number[]
}

/** @throws {TypeError} where it is no table; for samples that are objects there is `analyzeEmotionDistribution`. */
export function countClasses(table: LabelTable, ...more: never[]): ClassCounts {
  checkNoMore(more, 'count classes', 'a table')
  checkShape(table, { doing: 'count classes', name: 'table' }, 'the table of a dataset that was read', TABLE_KEYS)
  const sources = table.sources.map((source) => countSource(table, source))
  const unlabelled = (source: SourceCounts) => source.total - source.labelled
  const withLabels = sources.filter((source) => source.labelled > 0)
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  return {
    classes: table.classes,
    counts: table.classes.map((_, code) => total(sources.map((source) => source.counts[code] ?? 0))),
    unlabelled: total(sources.map(unlabelled)),
    unlabelledAmongLabelled: total(withLabels.map(unlabelled)),
    samplesAmongLabelled: total(withLabels.map((source) => source.total)),
    total: total(sources.map((source) => source.total)),
    multiLabel: table.labelSets !== undefined,
    sources,
  }
}

function countSource(table: LabelTable, { name, start, end }: Source): SourceCounts {
  const { classes, labels, labelSets, weights } = table
  if (weights !== undefined) return countWeighted(table, weights, { name, start, end })
  const counts = new Array<number>(classes.length).fill(0)
  const count = (code: number) => {
    counts[code] = (counts[code] ?? 0) + 1
  }
  let labelled = 0
  for (let row = start; row < end; row++) {
    const label = labels[row] ?? UNLABELLED
    if (label === UNLABELLED) continue
    labelled++
    if (labelSets === undefined) count(label)
    else labelSets.codes.subarray(labelSets.offsets[row], labelSets.offsets[row + 1]).forEach(count)
  }
  return { name, total: end - start, labelled, counts }
}

function countWeighted(
  { classes, labels }: LabelTable,
  weights: Float64Array,
  { name, start, end }: Source,
): SourceCounts {
  const counts = new Array<number>(classes.length).fill(0)
  let total = 0
  let labelled = 0
  for (let row = start; row < end; row++) {
    const samples = weights[row] ?? 0
    const label = labels[row] ?? UNLABELLED
    total += samples
    if (label === UNLABELLED) continue
    labelled += samples
    counts[label] = (counts[label] ?? 0) + samples
  }
  return { name, total, labelled, counts }
}
