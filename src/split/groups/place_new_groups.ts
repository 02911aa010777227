import { rowsByCode } from '../../dataset/index.ts'
import {
  countFrozen,
  frozenParts,
  NO_SPLIT,
  openShares,
  type SplitSettings,
  type Strata,
  withoutFrozen,
} from '../plan/index.ts'
import { emptyBalance, type GroupBalance, leastRise, put, unitVectors } from './group_balance.ts'
import { type GroupedTable, type GroupUnits, groupUnits } from './group_units.ts'

/**
 * Assigns samples that an earlier file does not have. Members of known groups follow them, also into a frozen split. New
 * groups go in hash order to the other splits.
 */
export function growGrouped(
  table: GroupedTable,
  strata: Strata,
  settings: SplitSettings,
  assignment: Int16Array,
): void {
  const units = groupUnits(table, strata, settings)
  followKnownGroups(units, assignment)
  const balance = balanceBesideFrozen(strata, settings, assignment)
  countPlaced(strata, balance, assignment)
  const vectors = unitVectors(units, balance.columns)
  const partOfUnit = new Int16Array(units.count).fill(NO_SPLIT)
  for (const [row, unit] of units.ofRow.entries()) if (unit >= 0) partOfUnit[unit] = assignment[row] as number
  for (let unit = 0; unit < units.count; unit++) {
    if (partOfUnit[unit] !== NO_SPLIT) continue
    const part = leastRise(balance, vectors, unit)
    put(balance, vectors, unit, part, 1)
    partOfUnit[unit] = part
  }
  for (const [row, unit] of units.ofRow.entries()) {
    if (unit >= 0 && assignment[row] === NO_SPLIT) assignment[row] = partOfUnit[unit] as number
  }
}

/** The balance of the samples that are not in frozen splits. */
function balanceBesideFrozen(strata: Strata, settings: SplitSettings, assignment: Int16Array): GroupBalance {
  const shares = openShares(settings)
  if (frozenParts(settings).length === 0) return emptyBalance(strata, shares)
  const { cells, totals } = countFrozen(strata, assignment, settings)
  const [total = 0] = withoutFrozen([strata.total], [totals])
  return emptyBalance({ sizes: withoutFrozen(strata.sizes, cells), total }, shares)
}

/** If a group is already in several splits, new members go to the split with most of it (ties: the first). */
function followKnownGroups(units: GroupUnits, assignment: Int16Array): void {
  const { starts, rows } = rowsByCode(units.ofRow, units.count)
  for (let unit = 0; unit < units.count; unit++) {
    const members = rows.subarray(starts[unit], starts[unit + 1])
    const part = commonestPart(members, assignment)
    if (part === NO_SPLIT) continue
    for (const row of members) if (assignment[row] === NO_SPLIT) assignment[row] = part
  }
}

function commonestPart(rows: Int32Array, assignment: Int16Array): number {
  const counts: number[] = []
  for (const row of rows) {
    const part = assignment[row] as number
    if (part !== NO_SPLIT) counts[part] = (counts[part] ?? 0) + 1
  }
  let best = NO_SPLIT
  for (let part = 0; part < counts.length; part++) if ((counts[part] ?? 0) > (counts[best] ?? 0)) best = part
  return best
}

function countPlaced({ codes, sets }: Strata, { off, columns }: GroupBalance, assignment: Int16Array): void {
  const count = (part: number, column: number) => {
    off[part * columns + column] = (off[part * columns + column] as number) + 1
  }
  for (let row = 0; row < assignment.length; row++) {
    const part = assignment[row] as number
    if (part === NO_SPLIT || (codes[row] as number) < 0) continue
    count(part, columns - 1)
    if (sets === undefined) count(part, codes[row] as number)
    else
      for (let i = sets.offsets[row] as number; i < (sets.offsets[row + 1] as number); i++)
        count(part, sets.codes[i] as number)
  }
}
