import {
  followFirstRows,
  freshPlan,
  NO_SPLIT,
  type SplitPlan,
  type SplitSettings,
  sharesOf,
  strataOf,
} from '../plan/index.ts'
import { emptyBalance, type GroupBalance, type GroupVectors, leastRise, put, unitVectors } from './group_balance.ts'
import { improveGroups } from './group_search.ts'
import { type GroupedTable, type GroupUnits, groupUnits } from './group_units.ts'

export const GROUPED_ROUNDING_REASON = 'groups stay together, so rounding does not apply'

/**
 * Assigns whole groups, the largest first, each to the split where the objective rises least. Then improves by moves
 * and swaps.
 */
export function freshGroupedSplit(table: GroupedTable, settings: SplitSettings, generation: number): SplitPlan {
  const strata = strataOf(table, settings)
  const units = groupUnits(table, strata, settings)
  const balance = emptyBalance(strata, sharesOf(settings.parts))
  const vectors = unitVectors(units, balance.columns)
  const placed = placeLargestFirst(units, vectors, balance)
  const partOfUnit = improveGroups({ vectors, balance, partOfUnit: placed, strata, settings })
  const assignment = Int16Array.from(units.ofRow, (unit) => (unit < 0 ? NO_SPLIT : (partOfUnit[unit] as number)))
  followFirstRows(table, assignment)
  return freshPlan(settings, {
    assignment,
    generation,
    rounding: settings.rounding === 'joint' ? 'joint' : 'class',
    roundingReason: GROUPED_ROUNDING_REASON,
    group: table.groups.key,
  })
}

function placeLargestFirst({ count, sizes }: GroupUnits, vectors: GroupVectors, balance: GroupBalance): Int16Array {
  const partOfUnit = new Int16Array(count)
  const largestFirst = Int32Array.from({ length: count }, (_, unit) => unit).sort(
    (a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b,
  )
  for (const unit of largestFirst) {
    const part = leastRise(balance, vectors, unit)
    put(balance, vectors, unit, part, 1)
    partOfUnit[unit] = part
  }
  return partOfUnit
}
