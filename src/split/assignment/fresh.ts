import { type LabelTable, rowsOfClass } from '../../dataset/index.ts'
import { freshGroupedSplit } from '../groups/index.ts'
import { freshSetSplit } from '../label_sets/index.ts'
import {
  followFirstRows,
  freshPlan,
  hasSets,
  NO_SPLIT,
  orderStrata,
  roundQuotas,
  type SplitPlan,
  type SplitSettings,
  strataOf,
} from '../plan/index.ts'

/**
 * The split that follows from the rules alone, without an earlier one. The hash of a sample's id determines its rank in
 * its class. The first ranks are train, the next ones val and the rest test. If there are groups, they stay together.
 * Samples with several labels are divided so that every label is near its share.
 */
export function freshSplit(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan {
  if (table.groups !== undefined) return freshGroupedSplit({ ...table, groups: table.groups }, settings, generation)
  const strata = strataOf(table, settings)
  if (hasSets(strata)) return freshSetSplit(table, strata, settings, generation)
  const { rounding, reason, quotas } = roundQuotas(strata.sizes, settings.parts, settings.rounding)
  const order = orderStrata(table, strata, settings)
  const assignment = new Int16Array(table.size).fill(NO_SPLIT)
  for (const [code, cells] of quotas.entries()) handOut(rowsOfClass(order, code), cells, assignment)
  followFirstRows(table, assignment)
  return freshPlan(settings, { assignment, generation, rounding, roundingReason: reason, group: null })
}

function handOut(rows: Int32Array, cells: readonly number[], assignment: Int16Array): void {
  let rank = 0
  for (const [part, quota] of cells.entries()) {
    for (const end = rank + quota; rank < end; rank++) assignment[rows[rank] as number] = part
  }
}
