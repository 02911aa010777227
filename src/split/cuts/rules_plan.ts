import { InputError } from '../../config/index.ts'
import { compareTexts, type LabelTable } from '../../dataset/index.ts'
import { GROUPED_ROUNDING_REASON } from '../groups/index.ts'
import type { RulesFile } from '../index_file/index.ts'
import {
  KEPT_ROUNDING_REASON,
  type RuleCuts,
  roundQuotas,
  SPLIT_NAMES,
  type SplitPlan,
  type SplitSettings,
  strataOf,
} from '../plan/index.ts'
import { applyCuts, freshCuts } from './cuts.ts'

/**
 * The split with fresh cut points. Without groups, it is the same as with lists. With groups, the hash of the group
 * decides, instead of the search for the best balance.
 *
 * @throws {InputError} for folds, and if samples have several labels each.
 */
export function freshRules(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan {
  if (settings.parts.kind === 'folds') {
    throw new InputError('Cannot write folds to a rules file. Choose an output file that does not end in .rules.json.')
  }
  const cuts = freshCuts(table, settings)
  const { rounding, reason } = table.groups
    ? roundingOfGroups(settings)
    : roundQuotas(strataOf(table, settings).sizes, settings.parts, settings.rounding)
  return { ...planByCuts(table, settings, cuts), generation, rounding, roundingReason: reason, origin: 'fresh' }
}

/** With groups, nothing is rounded, and the file records the setting. */
export function roundingOfGroups({ rounding }: Pick<SplitSettings, 'rounding'>): {
  readonly rounding: 'class' | 'joint'
  readonly reason: string
} {
  return { rounding: rounding === 'joint' ? 'joint' : 'class', reason: GROUPED_ROUNDING_REASON }
}

/** The split of a dataset that has grown. The file's cut points stay, so no sample moves. A new class gets its own. */
export function growRules(table: LabelTable, settings: SplitSettings, earlier: RulesFile): SplitPlan {
  const { rounding } = earlier.config
  const cuts = withNewClasses(table, { ...settings, rounding }, earlier.cuts)
  const origin = {
    generation: earlier.generation,
    rounding,
    roundingReason: KEPT_ROUNDING_REASON,
    origin: 'grown' as const,
  }
  return { ...planByCuts(table, settings, cuts), ...origin }
}

/** A class without samples keeps its cut points, in case it gets samples again. */
function withNewClasses(table: LabelTable, settings: SplitSettings, earlier: RuleCuts): RuleCuts {
  if (earlier.kind === 'all') return earlier
  const sizes = strataOf(table, settings).sizes
  if (table.classes.every((name, code) => sizes[code] === 0 || earlier.byClass.has(name))) return earlier
  return withAddedCuts(earlier, freshCuts(table, settings))
}

/** The cut points of an earlier file, and fresh ones for classes that it does not have. */
export function withAddedCuts(earlier: RuleCuts, fresh: RuleCuts): RuleCuts {
  if (earlier.kind === 'all' || fresh.kind === 'all') return earlier
  const added = [...fresh.byClass].filter(([name]) => !earlier.byClass.has(name))
  const all = [...earlier.byClass, ...added].sort(([a], [b]) => compareTexts(a, b))
  return { kind: 'classes', byClass: new Map(all) }
}

type PlanByCuts = Omit<SplitPlan, 'generation' | 'rounding' | 'roundingReason' | 'origin'>

function planByCuts(table: LabelTable, settings: SplitSettings, cuts: RuleCuts): PlanByCuts {
  const assignment = applyCuts(table, settings, cuts)
  const group = table.groups?.key ?? null
  return { names: SPLIT_NAMES, assignment, placed: [], gone: 0, settings, group, cuts }
}
