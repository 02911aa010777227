import { statSync } from 'node:fs'
import { InputError } from '../../../config/index.ts'
import {
  type ColumnLook,
  commonColumns,
  firstRowIsData,
  guessLabel,
  headerRowCount,
  idColumn,
  type Manifest,
  suggestLabel,
} from '../../formats/index.ts'
import { type VoteConversion, voteConversion } from '../../layouts/index.ts'
import { folderOf, joinPath, splitOfFile } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type FileIndex, fileIndex, type NamedFiles, namedFiles, partlyNamedFiles } from './named_files.ts'
import type { TableFiles } from './table_files.ts'
import { type TableLabels, tableLabels } from './table_labels.ts'
import { MOST_ROWS, type TableStart, tableStart } from './table_start.ts'

/** What the first rows of a table show, or those of its splits or shards. */
export interface TableLook {
  /** Relative to the given folder; in a family, the files that have its label column, if any has it. */
  readonly paths: readonly string[]
  /** The file with these first rows: the training split, if there is one. */
  readonly first: string
  /** Its splits or shards without that column. */
  readonly others: readonly string[]
  readonly format: string
  /** The columns, with the number of distinct values in the first rows. */
  readonly columns: readonly ColumnLook[]
  /** The number of rows that were read from the first file. */
  readonly rows: number
  /** The number of samples in all files of a labelled table: counted in small files, estimated from the size of others if that is cheap. */
  readonly samples?: number
  /** Whether these rows are all rows of all files. */
  readonly isWhole: boolean
  /** Whether the first file has more rows. */
  readonly hasMoreRows: boolean
  /** Whether the first row looks like data, so the columns have no names. */
  readonly isHeadless: boolean
  /** The number of header rows. */
  readonly headerRows: number
  /** The columns whose names are typical of labels. */
  readonly labels?: TableLabels
  /** The column that contains the names of files of the tree. */
  readonly names?: NamedFiles
  /** The column of an unlabelled table that contains the names of files of the tree, but also of many that are missing. */
  readonly partlyNames?: NamedFiles
  /** The column that the reader would use as the ids. */
  readonly id?: number
  /** How to get classes from its votes per class, if it has no other classes. */
  readonly votes?: VoteConversion
}

/** The limits for all tables together, because wide tables take long. */
const MOST_COLUMNS = 50_000
const MOST_CELLS = 4_000_000
const MOST_COUNTED_BYTES = 16 * 1024 * 1024

const FEW_ROWS = 10

/** What was read from the tables so far. */
interface Spent {
  columns: number
  cells: number
  countedBytes: number
}

/** Opens tables, and returns what their first rows show. */
export async function lookAtFiles(tables: readonly TableFiles[], look: Look): Promise<readonly TableLook[]> {
  const index = fileIndex(look.files)
  const looks: TableLook[] = []
  const spent: Spent = { columns: 0, cells: 0, countedBytes: 0 }
  for (const { paths, opened } of tables) {
    const starts: TableStart[] = []
    for (const path of opened) {
      if (spent.columns >= MOST_COLUMNS || spent.cells >= MOST_CELLS) {
        look.leftOut?.add(path)
        continue
      }
      const start = await tableStart(path, look)
      if (start === undefined) continue
      starts.push(start)
      spent.columns += start.columns.length
      spent.cells += start.columns.length * start.rows.length
    }
    // A few rows show less than those of another split.
    if ((starts[0]?.rows.length ?? 0) < FEW_ROWS) starts.sort((a, b) => b.rows.length - a.rows.length)
    for (const family of sameLabels(starts, { paths, opened }, look)) {
      looks.push(await tableLook(family, look, { index, spent }))
    }
  }
  return looks
}

interface Family {
  readonly paths: readonly string[]
  readonly others: readonly string[]
  readonly starts: readonly [TableStart, ...TableStart[]]
}

/** Returns the splits of a table that have labels or, if none has, those that a line for the first would read. Files that were not opened stay with them. */
function sameLabels(starts: readonly TableStart[], { paths }: TableFiles, { context }: Look): Family[] {
  const labelled = starts.filter((start) => tableLabels(start, context.settings) !== undefined)
  const [first, ...others] = labelled.length > 0 ? [labelled] : readAlike(starts)
  if (first === undefined) return []
  const left = new Set(starts.filter((start) => !first.includes(start)).map(({ path }) => path))
  const apart = new Set(others.flat().map(({ path }) => path))
  // Files that could not be opened stay, so the reader reports why.
  const families = [{ paths: paths.filter((path) => !left.has(path)), starts: first }, ...others.map(familyOf)]
  return families.flatMap(({ paths: own, starts: [start, ...more] }, i) => {
    const without = i === 0 ? paths.filter((path) => left.has(path) && !apart.has(path)) : []
    return start === undefined ? [] : [{ paths: own, others: without, starts: [start, ...more] }]
  })
}

function familyOf(starts: readonly TableStart[]): Pick<Family, 'paths'> & { readonly starts: readonly TableStart[] } {
  return { paths: starts.map(({ path }) => path).sort(), starts }
}

/**
 * Returns those of the tables without labels that have the most likely column of the first, in groups with the same
 * columns, because only such tables are read together. Without column names, as many columns are enough.
 */
function readAlike(starts: readonly TableStart[]): readonly (readonly TableStart[])[] {
  const [first] = starts
  if (first === undefined) return []
  const isHeadless = isWithoutHeader(first)
  const name = guessLabel(first.columns, isHeadless)?.look.name
  if (isHeadless || name === undefined)
    return [starts.filter(({ manifest: { columns } }) => columns.length === first.columns.length)]
  const alike = new Map<string, TableStart[]>()
  const having = starts.filter(({ manifest: { columns } }) => columns.includes(name))
  const lists = having.map(({ manifest: { columns } }) => columns)
  const splits = having.map(({ path }) => splitOfFile(path))
  if (splits.includes('train') && !splits.includes(undefined) && commonColumns(lists, [name])) return [having]
  for (const start of having) {
    const key = JSON.stringify(start.manifest.columns.toSorted())
    alike.set(key, [...(alike.get(key) ?? []), start])
  }
  return [...alike.values()]
}

function isWithoutHeader({ manifest: { format, columns }, rows }: TableStart): boolean {
  return (format === 'csv' || format === 'tsv') && firstRowIsData(columns, rows)
}

interface Among {
  readonly index: FileIndex
  readonly spent: Spent
}

async function tableLook({ paths, others, starts }: Family, look: Look, { index, spent }: Among): Promise<TableLook> {
  const [first] = starts
  const { manifest, rows, columns } = first
  const isHeadless = isWithoutHeader(first)
  const labels = isHeadless ? undefined : tableLabels(first, look.context.settings)
  const taken = labels?.places ?? []
  const from = { index, folder: folderOf(first.path), taken }
  const names = namedFiles(columns, rows, from)
  const partlyNames = names || labels ? undefined : partlyNamedFiles(columns, rows, from)
  const id = await idColumn(manifest, taken)
  const votes =
    columns.some(({ crossed }) => crossed) || (labels === undefined && suggestLabel(columns, isHeadless) === undefined)
      ? await voteConversion(
          columns,
          { file: joinPath(look.context.path, first.path), format: manifest.format, rows },
          look.context,
        )
      : undefined
  const samples = labels === undefined ? undefined : await samplesOf({ paths, starts }, look, spent)
  return {
    paths,
    first: first.path,
    others,
    format: manifest.format,
    columns,
    rows: rows.length,
    isWhole: first.isWhole && paths.length === 1 && rows.length < MOST_ROWS,
    hasMoreRows: !first.isWhole || rows.length >= MOST_ROWS,
    isHeadless,
    headerRows: isHeadless ? 0 : headerRowCount(manifest.columns, rows),
    ...(samples === undefined ? {} : { samples }),
    ...(labels === undefined ? {} : { labels }),
    ...(names === undefined ? {} : { names }),
    ...(partlyNames === undefined ? {} : { partlyNames }),
    ...(id === undefined ? {} : { id }),
    ...(votes === undefined ? {} : { votes }),
  }
}

/** Smaller files take milliseconds to read, so their rows are counted. */
const SMALL_BYTES = 2 * 1024 * 1024

async function samplesOf(
  { paths, starts }: Omit<Family, 'others'>,
  look: Look,
  spent: Spent,
): Promise<number | undefined> {
  let sum = 0
  for (const path of paths) {
    const start = starts.find((one) => one.path === path)
    const count = start === undefined ? undefined : await countOf(start, look, spent)
    if (count === undefined) return undefined
    sum += count
  }
  return sum
}

/** Returns the exact count of a small file, and an estimate with two digits from the size of the first rows of a larger one. */
async function countOf(
  { path, manifest, isWhole, bytes }: TableStart,
  { context }: Look,
  spent: Spent,
): Promise<number | undefined> {
  if (isWhole) return sizeOf(manifest)
  if (bytes === 0 || manifest.format === 'json') return undefined
  const file = joinPath(context.folder, path)
  const onDisk = context.tree.diskPath?.(file)
  const size = onDisk === undefined ? undefined : statSync(onDisk, { throwIfNoEntry: false })?.size
  if (size === undefined) return undefined
  if (size > SMALL_BYTES || spent.countedBytes + size > MOST_COUNTED_BYTES) {
    const rows = await sizeOf(manifest)
    return rows === undefined ? undefined : Number(((size / bytes) * rows).toPrecision(2))
  }
  const { openManifest } = await import(/* webpackMode: "eager" */ '../../formats/open_manifest.ts')
  spent.countedBytes += size
  return sizeOf(await openManifest(file, context))
}

/** Returns undefined if the table is broken, which its reader will report. */
async function sizeOf(manifest: Manifest): Promise<number | undefined> {
  try {
    return (await manifest.read({ coded: [], texts: [] })).size
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
