import type { SeededHash } from '../../config/index.ts'
import {
  type Groups,
  hashOrder,
  type LabelTable,
  rowsByCode,
  setOfRow,
  type TextColumn,
  textAt,
  textColumn,
} from '../../dataset/index.ts'
import type { Strata } from '../plan/index.ts'

export interface GroupedTable extends LabelTable {
  readonly groups: Groups
}

/**
 * The units that stay together: each group with labelled samples, and each sample without a group. Units are numbered
 * by the hash of their name (the group's name or the sample's id), so that nothing depends on the order of rows.
 */
export interface GroupUnits {
  readonly count: number
  /** The unit of each row, or -1 for rows that are not in any split. */
  readonly ofRow: Int32Array
  /** The number of labelled samples in each unit. */
  readonly sizes: Int32Array
  /** The name of the group, or the id of a sample without a group, by unit. */
  readonly names: TextColumn
  /**
   * The number of samples per stratum. Unit u has the strata from `offsets[u]` to before `offsets[u + 1]`, ascending.
   */
  readonly offsets: Int32Array
  readonly strata: Int32Array
  readonly counts: Int32Array
}

export function groupUnits(table: GroupedTable, strata: Strata, seeded: SeededHash): GroupUnits {
  const found = findUnits(table, strata)
  const names = textColumn(found.names)
  const { rows: order } = hashOrder(names, new Int32Array(names.length), 1, seeded)
  const renumbered = new Int32Array(names.length)
  for (let unit = 0; unit < order.length; unit++) renumbered[order[unit] as number] = unit
  const ofRow = found.ofRow.map((unit) => (unit < 0 ? -1 : (renumbered[unit] as number)))
  const sorted = textColumn(Array.from(order, (unit) => found.names[unit] as string))
  return { count: names.length, ofRow, names: sorted, ...countStrata(ofRow, names.length, strata) }
}

/** Named groups come first, so that a sample without a group comes after a group with the same name. */
function findUnits({ groups, ids, size }: GroupedTable, { codes }: Strata): { ofRow: Int32Array; names: string[] } {
  const unitOfGroup = new Int32Array(groups.names.length).fill(-1)
  const names: string[] = []
  const ofRow = new Int32Array(size).fill(-1)
  for (let row = 0; row < size; row++) {
    const group = groups.codes[row] as number
    if ((codes[row] as number) < 0 || group < 0) continue
    if ((unitOfGroup[group] as number) < 0) unitOfGroup[group] = names.push(groups.names[group] as string) - 1
    ofRow[row] = unitOfGroup[group] as number
  }
  for (let row = 0; row < size; row++) {
    if ((codes[row] as number) >= 0 && (groups.codes[row] as number) < 0) ofRow[row] = names.push(textAt(ids, row)) - 1
  }
  return { ofRow, names }
}

/** The strata of some rows, one row after the other. */
function strataOfRows({ codes, sets }: Strata, rows: Int32Array): Int32Array {
  if (sets === undefined) return rows.map((row) => codes[row] as number)
  return Int32Array.from(Array.from(rows, (row) => [...setOfRow(sets, row)]).flat())
}

type Counts = Pick<GroupUnits, 'sizes' | 'offsets' | 'strata' | 'counts'>

function countStrata(ofRow: Int32Array, unitCount: number, strata: Strata): Counts {
  const { starts, rows } = rowsByCode(ofRow, unitCount)
  const offsets = new Int32Array(unitCount + 1)
  const sizes = new Int32Array(unitCount)
  const codes: number[] = []
  const counts: number[] = []
  for (let unit = 0; unit < unitCount; unit++) {
    const own = rows.subarray(starts[unit], starts[unit + 1])
    const members = strataOfRows(strata, own).sort()
    sizes[unit] = own.length
    for (let i = 0; i < members.length; i++) {
      if (i > 0 && members[i] === members[i - 1]) counts.push((counts.pop() as number) + 1)
      else counts.push(codes.push(members[i] as number) && 1)
    }
    offsets[unit + 1] = codes.length
  }
  return { sizes, offsets, strata: Int32Array.from(codes), counts: Int32Array.from(counts) }
}
