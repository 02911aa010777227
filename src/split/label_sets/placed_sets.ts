import type { SeededHash } from '../../config/index.ts'
import { type LabelSets, type LabelTable, type RowsByCode, rowsByLabel, rowsOfClass } from '../../dataset/index.ts'
import { orderStrata, type Strata } from '../plan/index.ts'

/**
 * The samples that are placed, in hash order, with their label sets. A place is a position in this order. Nothing that
 * works on places depends on the order of the rows.
 */
export interface PlacedSets {
  /** The number of samples. */
  readonly count: number
  /** The row of each place. */
  readonly rows: Int32Array
  /** Place p has the labels from `offsets[p]` up to, but not including, `offsets[p + 1]`, ascending. */
  readonly offsets: Uint32Array
  readonly labels: Int32Array
  /** The part of each place; NO_SPLIT while it has none. */
  readonly parts: Int16Array
}

/** @param assignment The part of each row, which the places start with. */
export function placedSets(
  table: Pick<LabelTable, 'ids'>,
  strata: Strata & { readonly sets: LabelSets },
  seeded: SeededHash,
  assignment: Int16Array,
): PlacedSets {
  const rows = rowsOfClass(orderStrata(table, { codes: strata.codes, count: 1 }, seeded), 0)
  const offsets = new Uint32Array(rows.length + 1)
  const labels = new Int32Array(strata.sets.codes.length)
  const parts = new Int16Array(rows.length)
  let end = 0
  for (const [place, row] of rows.entries()) {
    const last = strata.sets.offsets[row + 1] as number
    for (let i = strata.sets.offsets[row] as number; i < last; i++) labels[end++] = strata.sets.codes[i] as number
    offsets[place + 1] = end
    parts[place] = assignment[row] as number
  }
  return { count: rows.length, rows, offsets, labels: labels.subarray(0, end), parts }
}

/** The places that have each label, in hash order. */
export function placesByLabel({ count, offsets, labels }: PlacedSets, labelCount: number): RowsByCode {
  return rowsByLabel(
    { offsets, codes: labels },
    Int32Array.from({ length: count }, (_, place) => place),
    labelCount,
  )
}
