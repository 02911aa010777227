import type { LabelTable } from '../../dataset/index.ts'
import {
  followFirstRows,
  freshPlan,
  NO_SPLIT,
  roundSizes,
  type SetStrata,
  type SplitPlan,
  type SplitSettings,
} from '../plan/index.ts'
import { exchangePairs } from './exchange.ts'
import { placedSets } from './placed_sets.ts'
import { emptySetBalance } from './set_balance.ts'
import { spreadRareLabels } from './spread_rare.ts'
import { stratify } from './stratify.ts'

/**
 * The split of samples with several labels that follows from the rules alone: iterative stratification in hash order,
 * improved by exchanges of pairs. The sizes of the splits are exact; each label comes as near to its share as possible.
 * A label of at least three samples is in every split wherever that is possible.
 */
export function freshSetSplit(
  table: LabelTable,
  strata: SetStrata,
  settings: SplitSettings,
  generation: number,
): SplitPlan {
  const { rounding, reason, sizes } = roundSizes(strata.total, settings.parts, settings.rounding)
  const assignment = new Int16Array(table.size).fill(NO_SPLIT)
  const placed = placedSets(table, strata, settings, assignment)
  const balance = emptySetBalance(strata, sizes)
  stratify(placed, balance, sizes)
  spreadRareLabels(placed, balance)
  exchangePairs(placed, balance, strata.sizes, settings.seed)
  for (const [place, row] of placed.rows.entries()) assignment[row] = placed.parts[place] as number
  followFirstRows(table, assignment)
  return freshPlan(settings, { assignment, generation, rounding, roundingReason: reason, group: null })
}
