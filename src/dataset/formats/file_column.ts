import type { ColumnLook } from './column_looks.ts'

/** Rows for boxes name the same image several times, but rarely more often than this. */
const MOST_ROWS_A_FILE = 20

/**
 * Returns the column whose values look like file names, as ids do: the first such column with distinct values only, or
 * else the first one.
 */
export function fileColumn(looks: readonly ColumnLook[], taken: readonly number[] = []): number | undefined {
  const files = looks.filter(
    ({ kind, distinct, filled, place }) =>
      kind === 'files' && distinct > Math.max(filled > 1 ? 1 : 0, filled / MOST_ROWS_A_FILE) && !taken.includes(place),
  )
  return (files.find(({ distinct, filled }) => distinct === filled) ?? files[0])?.place
}
