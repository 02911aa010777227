import {
  type Column,
  canBeShown,
  commandLine,
  didYouMean,
  firstAndMore,
  InputError,
  shortened,
} from '../../config/index.ts'
import { isCoordinate, isTopic } from './coordinates.ts'
import { LABEL_NAMES } from './label_words.ts'
import type { Manifest } from './manifest.ts'

const PATH_LIKE = /(?:^|[_.])(?:path|file|filename|file_name)$/

/**
 * Returns the position of a column that the config names.
 *
 * @param key The setting that names it, such as `labels.id`.
 * @throws {InputError} if there is no such column, or more than one.
 */
export function columnPlace(manifest: Manifest, column: Column, key: string): number {
  const { columns, files } = manifest
  const file = files[0] ?? ''
  if (typeof column === 'number' && columns[column] !== undefined) return column
  const place = columns.indexOf(String(column))
  if (place === -1) {
    const hint = didYouMean(String(column), columns)
    throw new InputError(
      `Found no column '${column}' (${key})${hint}. The columns are ${columnNames(columns)}.${hintOnCommas(columns)}`,
      {
        file,
        setting: key,
      },
    )
  }
  if (columns.indexOf(String(column), place + 1) !== -1) {
    const [problem] = columnTwice(manifest, `${column}`, ` (${key})`).problems
    throw new InputError([{ message: '', ...problem, setting: key }])
  }
  return place
}

/** In a flag, a comma separates columns. */
function hintOnCommas(columns: readonly string[]): string {
  const name = columns.find((one) => one.includes(',') && !one.includes('"') && canBeShown([one]))
  return name === undefined
    ? ''
    : ` On the command line, quote a name with a comma: ${commandLine(['--label', `"${name}"`])}`
}

export function columnTwice({ columns, files }: Manifest, column: string, key = ''): InputError {
  const message = `Found more than one column '${column}'${key}. Rename all but one. The columns are ${columnNames(columns)}.`
  return new InputError(message, { file: files[0] ?? '' })
}

export function listColumns(columns: readonly string[]): string {
  return `columns: ${columnNames(columns)}`
}

/** More would hide the sentence around them. */
const MOST_NAMED = 30

export function columnNames(columns: readonly string[]): string {
  return firstAndMore(
    columns.map((name) => (name === '' || name.includes(',') ? `'${shortened(name)}'` : shortened(name))),
    MOST_NAMED,
  )
}

/** Returns the positions of the columns with a typical label name, in the order of the header. */
export function labelLikeColumns(columns: readonly string[]): number[] {
  const places = columns.flatMap((name, place) => (LABEL_NAMES.includes(name.toLowerCase()) ? [place] : []))
  if (places.length === 0) return places
  const inside = insideBrackets(columns)
  return places.filter((place) => {
    const name = columns[place] ?? ''
    return !inside.has(place) && !isCoordinate(name, columns) && !isTopic(name, columns)
  })
}

/** A header `Bbox [x,y,w,h]` is one name in four cells, so its `y` is not a label column. */
function insideBrackets(columns: readonly string[]): ReadonlySet<number> {
  const last = columns.findLastIndex((name) => /[\])}]/.test(name))
  const inside = new Set<number>()
  let depth = 0
  for (const [place, name] of columns.entries()) {
    if (place > last) break
    if (depth > 0) inside.add(place)
    for (const character of name) {
      if ('[({'.includes(character)) depth++
      else if ('])}'.includes(character)) depth--
    }
  }
  return inside
}

/** How many of the first rows are checked for file names. */
const FIRST_ROWS = 100

/**
 * Returns the first column that is named like a path, else one whose first values look like file names, else `id`.
 * Columns that already have another role are not considered.
 */
export async function idColumn(manifest: Manifest, taken: readonly number[]): Promise<number | undefined> {
  const free = manifest.columns.map((name, place) => (taken.includes(place) ? '' : name.toLowerCase()))
  const named = free.findIndex((name) => PATH_LIKE.test(name))
  if (named !== -1) return named
  const byValues = await columnOfFiles(manifest, taken)
  const id = byValues ?? free.indexOf('id')
  return id === -1 ? undefined : id
}

/**
 * Returns the column with the paths of the samples' files, if the ids are no paths. Columns that already have another role are
 * not considered.
 */
export async function filesColumn(manifest: Manifest, id: number, taken: readonly number[]): Promise<number[]> {
  const { columns } = manifest
  if (isPathLike(columns[id] ?? '')) return []
  const columnAmong = await columnInFirstRows(manifest)
  const others = [...columns.keys()].filter((place) => place !== id)
  if (columnAmong(others) === id) return []
  const roles = [id, ...taken]
  const named = columns.findIndex((name, place) => !roles.includes(place) && isPathLike(name))
  const place = named === -1 ? columnAmong(roles) : named
  return place === undefined ? [] : [place]
}

/**
 * Returns the column whose first values look like file names, or `undefined` if the first rows are expensive to read.
 */
export async function columnOfFiles(manifest: Manifest, taken: readonly number[] = []): Promise<number | undefined> {
  const roles = new Set(taken)
  if (manifest.columns.every((_, place) => roles.has(place))) return undefined
  return (await columnInFirstRows(manifest))(taken)
}

/** Returns a function that finds this column among those that are not taken. The rows are read once. */
async function columnInFirstRows({
  columns,
  firstRows,
}: Manifest): Promise<(taken: readonly number[]) => number | undefined> {
  if (firstRows === undefined) return () => undefined
  const { fileColumn } = await import(/* webpackMode: "eager" */ './file_column.ts')
  const rows = await firstRows(FIRST_ROWS)
  return (taken) => fileColumn(columns, rows, taken)
}

export function isPathLike(name: string): boolean {
  return PATH_LIKE.test(name.toLowerCase())
}
