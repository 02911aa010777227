import { type Column, didYouMean, InputError } from '../config/index.ts'
import type { Manifest } from './formats/manifest.ts'
import { shortened } from './naming.ts'

/** Names of columns that hold labels, as detection knows them. */
export const LABEL_NAMES: readonly string[] = ['label', 'emotion', 'class', 'category', 'target', 'tag', 'y']

const PATH_LIKE = /(?:^|[_.])(?:path|file|filename|file_name)$/

/**
 * The place of a column that the config names.
 *
 * @param key The setting that names it, such as `labels.id`.
 * @throws {InputError} where there is no such column, or two.
 */
export function columnPlace(manifest: Manifest, column: Column, key: string): number {
  const { columns, files } = manifest
  const file = files[0] ?? ''
  if (typeof column === 'number' && columns[column] !== undefined) return column
  const place = columns.indexOf(String(column))
  if (place === -1) {
    const hint = didYouMean(String(column), columns)
    throw new InputError(`No column '${column}' (${key})${hint}; ${listColumns(columns)}`, { file })
  }
  if (columns.indexOf(String(column), place + 1) !== -1) {
    throw columnTwice(manifest, `${column}`, ` (${key})`)
  }
  return place
}

export function columnTwice({ columns, files }: Manifest, column: string, key = ''): InputError {
  return new InputError(`Column '${column}'${key} is there twice; ${listColumns(columns)}`, { file: files[0] ?? '' })
}

export function listColumns(columns: readonly string[]): string {
  const shown = columns.slice(0, 30).map((name) => (name === '' ? "''" : shortened(name)))
  const more = columns.length > shown.length ? ` and ${columns.length - shown.length} more` : ''
  return `columns: ${shown.join(', ')}${more}`
}

/** The columns that are named as labels are, in the order of the header. */
export function labelLikeColumns(columns: readonly string[]): number[] {
  return columns.flatMap((name, place) => (LABEL_NAMES.includes(name.toLowerCase()) ? [place] : []))
}

/** The first column that is named like a path, else `id`; columns with another role are no ids. */
export function idColumn(columns: readonly string[], taken: readonly number[]): number | undefined {
  const free = columns.map((name, place) => (taken.includes(place) ? '' : name.toLowerCase()))
  const place = [free.findIndex((name) => PATH_LIKE.test(name)), free.indexOf('id')].find((found) => found !== -1)
  return place
}

export function isPathLike(name: string): boolean {
  return PATH_LIKE.test(name.toLowerCase())
}
