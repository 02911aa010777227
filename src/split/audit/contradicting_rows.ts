import { labelTextOf } from '../../analysis/index.ts'
import { firstRows, type LabelTable } from '../../dataset/index.ts'

interface Sides {
  readonly base: LabelTable
  readonly head: LabelTable
  /** The rows of the base that are compared. */
  readonly rows: Int32Array
  /** The row of the head for each row of the base, or -1. */
  readonly headRows: Int32Array
  /** Whether a row of the head is in its test split. */
  readonly isInTest: (headRow: number) => boolean
}

/**
 * Finds ids to which the head adds a row with a label that no row of the base with this id has. The sample then has several
 * labels, even if its old row is still there.
 *
 * @returns the added row of the head by the row of the base
 */
export function contradictingRows({ base, head, rows, headRows, isInTest }: Sides): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  if (head.repeated === undefined) return found
  const firstInHead = firstRows(head)
  const known = new Map<number, { readonly row: number; readonly labels: Set<string | null> }>()
  for (const row of rows) {
    const headRow = headRows[row] as number
    if (headRow < 0) continue
    const first = firstInHead(headRow)
    const sample = known.get(first) ?? { row, labels: new Set() }
    sample.labels.add(labelTextOf(base, row))
    known.set(first, sample)
  }
  const matched = new Set(headRows)
  for (const headRow of [...new Set(head.repeated.firsts), ...head.repeated.rows]) {
    const sample = known.get(firstInHead(headRow))
    if (sample === undefined || found.has(sample.row) || matched.has(headRow) || !isInTest(headRow)) continue
    if (!sample.labels.has(labelTextOf(head, headRow))) found.set(sample.row, headRow)
  }
  return found
}
