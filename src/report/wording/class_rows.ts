import { formatCount } from '../../config/index.ts'
import type { ClassNoun } from '../../dataset/index.ts'
import type { ReportData } from '../data/index.ts'
import { total } from '../text/index.ts'

/** How much of a report is shown to make it fit. */
export interface Detail {
  readonly charts: boolean
  /** The number of rows of a table of classes before the small ones are folded into one. */
  readonly classes: number
  readonly splitTable: boolean
  /** The number of characters of a name. */
  readonly names: number
  /** The number of items of any other list. */
  readonly items: number
}

export const FULL: Detail = { charts: true, classes: Number.POSITIVE_INFINITY, splitTable: true, names: 60, items: 20 }

/** A row of a table of classes, with the size that determines whether it is shown. */
interface Sized {
  readonly name: string
  readonly size: number
}

/** The rows that are shown, in order, and those that are folded. */
export interface Fold<T> {
  readonly shown: readonly T[]
  readonly hidden: readonly T[]
}

/** A class or label with its size on the head and on the base. */
export interface ClassRow {
  readonly name: string
  readonly size: number
  /** `null` if nothing is compared. */
  readonly before: number | null
}

/** Whether the base has samples, so that there is something to compare with. */
export function hasBase(change: ReportData['change']): boolean {
  return change !== null && change.base_total > 0
}

/** Returns all classes, the largest first. */
export function classRows({ change, classes }: ReportData): ClassRow[] {
  const rows: ClassRow[] =
    change === null || !hasBase(change)
      ? classes.map(({ name, count }) => ({ name, size: count, before: null }))
      : change.classes.map(({ name, head, base }) => ({ name, size: head, before: base }))
  return largestFirst(rows)
}

/** Sorts rows by size, the largest first. Rows of the same size keep their order. */
export function largestFirst<T extends Sized>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => b.size - a.size)
}

/**
 * Returns the first `limit` rows and up to as many of the needed rows after them. It never folds a single row, because the
 * line that replaces it would take as much space.
 */
export function foldRows<T extends Sized>(rows: readonly T[], limit: number, isNeeded: (row: T) => boolean): Fold<T> {
  if (rows.length <= limit + 1) return { shown: rows, hidden: [] }
  const needed = rows.slice(limit).filter(isNeeded).slice(0, limit)
  const kept = new Set([...rows.slice(0, limit), ...needed])
  return { shown: rows.filter((row) => kept.has(row)), hidden: rows.filter((row) => !kept.has(row)) }
}

/** `and 32 more classes`, in place of the rows that are folded. */
export function restPhrase(hidden: readonly Sized[], { many }: Pick<ClassNoun, 'many'> = { many: 'classes' }): string {
  return `and ${formatCount(hidden.length)} more ${many}`
}

export function restName(hidden: readonly Sized[], noun?: Pick<ClassNoun, 'many'>): string {
  return `*${restPhrase(hidden, noun)}*`
}

/** Returns the sums of the columns of the folded rows. */
export function columnSums(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => total(rows.map((row) => row[column] ?? 0)))
}

/** Renders a bar of `▇` for `value` out of `most`; a thin bar for a value that is not 0 but too small to see. */
export function bar(value: number, most: number, width: number): string {
  if (!(value > 0) || !(most > 0)) return ''
  const blocks = Math.round((value / most) * width)
  return blocks === 0 ? '▏' : '▇'.repeat(Math.min(blocks, width))
}
