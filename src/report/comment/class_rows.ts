import { formatCount, total } from '../numbers.ts'

/** A row of a table of classes, with what decides whether it is shown. */
export interface Sized {
  readonly name: string
  readonly size: number
}

/** Rows in order and what was folded away. */
export interface Fold<T> {
  readonly shown: readonly T[]
  readonly hidden: readonly T[]
}

/** The largest first; classes of one size stay in the order they came in. */
export function largestFirst<T extends Sized>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => b.size - a.size)
}

/**
 * The first `limit` rows and as many again of those that must be seen; never folds a single row, since its line costs as
 * much.
 */
export function foldRows<T extends Sized>(rows: readonly T[], limit: number, isNeeded: (row: T) => boolean): Fold<T> {
  if (rows.length <= limit + 1) return { shown: rows, hidden: [] }
  const needed = rows.slice(limit).filter(isNeeded).slice(0, limit)
  const kept = new Set([...rows.slice(0, limit), ...needed])
  return { shown: rows.filter((row) => kept.has(row)), hidden: rows.filter((row) => !kept.has(row)) }
}

export function restName(hidden: readonly Sized[]): string {
  return `*and ${formatCount(hidden.length)} more classes*`
}

/** The sums of the columns of the rows that were folded away. */
export function columnSums(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => total(rows.map((row) => row[column] ?? 0)))
}
