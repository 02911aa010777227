import { cellsOf, filledCells, kindOf, type Rows } from './column_kind.ts'

/** Rows for boxes name the same image several times, but rarely more often than this. */
const MOST_ROWS_A_FILE = 20

/**
 * Returns the column whose values look like file names, as ids do: the first such column with distinct values only, or
 * else the first one.
 */
export function fileColumn(columns: readonly string[], rows: Rows, taken: readonly number[] = []): number | undefined {
  const roles = new Set(taken)
  const files = columns.flatMap((_, place) => {
    if (roles.has(place)) return []
    const values = filledCells(cellsOf(columns, rows, place))
    if (kindOf(values) !== 'files') return []
    const filled = values.length
    const distinct = new Set(values).size
    return distinct > Math.max(filled > 1 ? 1 : 0, filled / MOST_ROWS_A_FILE) ? [{ place, distinct, filled }] : []
  })
  return (files.find(({ distinct, filled }) => distinct === filled) ?? files[0])?.place
}
