import { looksLikeFile } from '../paths/index.ts'

export type Rows = readonly (readonly string[])[]

/** The kind of at least nine tenths of a column's values. `decimals` have a decimal point or an exponent. */
export type ColumnKind = 'files' | 'decimals' | 'integers' | 'texts'

/** Returns the cells of a column. If rows have more cells than there are columns, these belong to the last one. */
export function cellsOf(columns: readonly string[], rows: Rows, place: number): readonly string[] {
  const isLast = columns.length > 1 && place === columns.length - 1
  return isLast && hasRaggedRows(columns, rows)
    ? rows.flatMap((row) => row.slice(place))
    : rows.map((row) => row[place] ?? '')
}

export function hasRaggedRows(columns: readonly string[], rows: Rows): boolean {
  return columns.length > 1 && rows.some(({ length }) => length > columns.length)
}

/** Returns the cells that are not empty, without the spaces around them. */
export function filledCells(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((value) => value !== '')
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/
const MISSING: ReadonlySet<string> = new Set(['nan', 'na', 'n/a', 'null', 'none', '?', '-'])

const MOST_JUDGED = 200

export function kindOf(values: readonly string[]): ColumnKind {
  const known = values.filter((value) => !MISSING.has(value.toLowerCase())).slice(0, MOST_JUDGED)
  if (mostly(known, (value) => value.includes('.') && looksLikeFile(value))) return 'files'
  if (mostly(known, isWhole)) return 'integers'
  return mostly(known, isNumber) ? 'decimals' : 'texts'
}

/** `3`, `3.0` and `3.000e+00`. */
function isWhole(value: string): boolean {
  return isNumber(value) && Number.isInteger(Number(value))
}

export function isNumber(value: string): boolean {
  return NUMBER.test(value)
}

/** Whether at least nine tenths of the values are accepted. An empty list is not. */
export function mostly<T>(values: readonly T[], accepts: (value: T) => boolean): boolean {
  let left = values.length / 10
  for (const value of values) if (!accepts(value) && --left < 0) return false
  return values.length > 0
}
