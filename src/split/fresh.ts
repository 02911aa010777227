import { type LabelTable, rowsOfClass } from '../dataset/index.ts'
import { freshGroupedSplit } from './groups.ts'
import { NO_SPLIT, type SplitPlan, type SplitSettings } from './plan.ts'
import { roundQuotas } from './rounding.ts'
import { followFirstRows } from './rows_of_one_id.ts'
import { partNames } from './settings.ts'
import { orderStrata, strataOf } from './strata.ts'

/**
 * The split that the rules give without looking at an earlier one. Within its class a sample's rank is decided by the
 * hash of its id; the first ranks are train, the next val, the rest test. With groups, groups move as wholes.
 *
 * @throws {InputError} where samples have several labels each.
 */
export function freshSplit(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan {
  if (table.groups !== undefined) return freshGroupedSplit({ ...table, groups: table.groups }, settings, generation)
  const strata = strataOf(table, settings)
  const { rounding, reason, quotas } = roundQuotas(strata.sizes, settings.parts, settings.rounding)
  const order = orderStrata(table, strata, settings.seed)
  const assignment = new Int16Array(table.size).fill(NO_SPLIT)
  for (const [code, cells] of quotas.entries()) handOut(rowsOfClass(order, code), cells, assignment)
  followFirstRows(table, assignment)
  return {
    names: partNames(settings.parts),
    assignment,
    generation,
    rounding,
    roundingReason: reason,
    origin: 'fresh',
    placed: [],
    gone: 0,
    settings,
    group: null,
  }
}

function handOut(rows: Int32Array, cells: readonly number[], assignment: Int16Array): void {
  let rank = 0
  for (const [part, quota] of cells.entries()) {
    for (const end = rank + quota; rank < end; rank++) assignment[rows[rank] as number] = part
  }
}
