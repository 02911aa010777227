import type { Finding, GateRequest, Remedy, Rule } from '../finding/index.ts'
import { planBounds } from './bounds.ts'
import { hasSamples, labelsToAvoid } from './other_labels.ts'
import { countFindings, isOfLevel, judgesSizes, samplesOfPlan } from './planned.ts'
import { type Direction, findSizes } from './sizes.ts'
import { type PlanLevel, type PlannedRelabelling, type PlanScope, type PlanStart, planStart } from './start.ts'

/**
 * How to change the samples of a dataset so that it meets all limits about numbers of samples together. Applying it and judging
 * again leaves no finding of the level, except by the rules in `waive`.
 */
export interface SamplePlan {
  /** The findings that the plan resolves: `fail` those that fail, `warn` the warnings too. */
  readonly level: 'warn' | 'fail'
  /** Samples of classes that are not allowed. They are relabelled first, and the other numbers assume that. */
  readonly relabel: readonly PlannedRelabelling[]
  /** The samples to add by class, the largest number first; `null` if adding samples alone cannot meet the limits. */
  readonly add: Remedy['add'] | null
  /** The samples to remove instead; `null` if removing samples alone cannot meet the limits. */
  readonly remove: Remedy['remove'] | null
  /** Rules that no such change meets together with the others. A waiver or another limit is needed. */
  readonly waive: readonly Rule[]
  /**
   * The labels that a sample to add or remove must not have besides the one that it counts for, with several labels per
   * sample: all labels if it must have no other one.
   */
  readonly without?: {
    /** For the samples to add. */
    readonly add: readonly string[]
    /** For the samples to remove. */
    readonly remove: readonly string[]
  }
}

/** With more classes, a plan considers shares only in the end, and no rule is given up, because each attempt takes time. */
const MOST_CLASSES = 250

/** The rules that are given up first if not all can be met. */
const GIVEN_UP: readonly Rule[] = [
  'max_drift',
  'max_share_change',
  'max_ratio_increase',
  'max_class_loss',
  'min_class_size',
  'max_imbalance_ratio',
]

/** The rules about numbers of samples, which a plan meets together. Samples without a label are another matter. */
export const COUNT_RULES: readonly Rule[] = [...GIVEN_UP, 'required_classes', 'allowed_classes']

/**
 * Returns a plan for each level that has findings about numbers of samples. A plan for warnings covers failures too; it is
 * left out if it is the same as that for failures because no limit only warns.
 */
export function planSamples(request: GateRequest): SamplePlan[] {
  const findings = countFindings(request)
  const levels: readonly PlanLevel[] = [
    ...(findings.some(({ level }) => level === 'fail') ? (['fail'] as const) : []),
    ...(findings.length > 0 && canWarn(request) ? (['warn'] as const) : []),
  ]
  return levels.flatMap((level) => planOf(request, level, findings) ?? [])
}

function canWarn({ thresholds }: GateRequest): boolean {
  const { maxImbalanceRatio, maxRatioIncrease, minClassSize, maxClassLoss } = thresholds
  const { maxShareChange, maxDrift, requiredClasses, allowedClasses, existing } = thresholds
  const limits = [maxImbalanceRatio, maxRatioIncrease, minClassSize, maxClassLoss, maxShareChange, maxDrift]
  return existing === 'warn' || [...limits, requiredClasses, allowedClasses].some(({ warn }) => warn !== undefined)
}

function planOf(request: GateRequest, level: PlanLevel, findings: readonly Finding[]): SamplePlan | undefined {
  const broken = new Set(findings.flatMap((one) => (isOfLevel(one, level) ? [one.rule] : [])))
  for (const waive of waiversToTry(broken, request.counts.classes.length > MOST_CLASSES)) {
    const plan = planWithout(request, level, waive)
    if (plan !== undefined) return plan
  }
  return undefined
}

/** First no rule, then each rule that is not met, then the other rules, then more and more of them together. */
function waiversToTry(broken: ReadonlySet<Rule>, isLarge: boolean): (readonly Rule[])[] {
  if (isLarge) return [[]]
  const order = [...GIVEN_UP.filter((rule) => broken.has(rule)), ...GIVEN_UP.filter((rule) => !broken.has(rule))]
  return [[], ...order.map((rule) => [rule]), ...order.slice(1).map((_, place) => order.slice(0, place + 2))]
}

function planWithout(request: GateRequest, level: PlanLevel, waive: readonly Rule[]): SamplePlan | undefined {
  const scope: PlanScope = { request, level, without: new Set(waive) }
  const start = planStart(scope)
  const hasBase = request.change !== undefined
  const add = sizesFor(scope, start, 'add', hasBase)
  // A change does not need to add a class, but it must not be the only advice to leave it out.
  const remove = sizesFor(scope, start, 'remove', hasBase && add !== undefined && waive.length === 0)
  const amounts = (sizes: readonly number[] | undefined, sign: number) =>
    sizes === undefined ? null : amountsOf(start, sizes, sign)
  const plan = { level, relabel: start.relabel, add: amounts(add, 1), remove: amounts(remove, -1), waive }
  const possible = request.counts.multiLabel ? withOtherLabels(plan, { scope, start, add, remove }) : plan
  return possible.add === null && possible.remove === null ? undefined : possible
}

interface PlannedWays {
  readonly scope: PlanScope
  readonly start: PlanStart
  readonly add: readonly number[] | undefined
  readonly remove: readonly number[] | undefined
}

/** Samples with several labels change the counts of all of them. Without enough of the right samples, none are removed. */
function withOtherLabels(plan: SamplePlan, { scope, start, ...ways }: PlannedWays): SamplePlan {
  const isMet = judgesSizes(scope, start)
  const avoid = (sizes: readonly number[] | undefined) =>
    sizes === undefined ? [] : labelsToAvoid({ scope, start, sizes, isMet })
  const without = { add: avoid(ways.add), remove: avoid(ways.remove) }
  const isPossible = plan.remove === null || hasSamples(scope, plan.remove, without.remove)
  return { ...plan, ...(!isPossible && { remove: null }), without }
}

function sizesFor(
  scope: PlanScope,
  start: PlanStart,
  direction: Direction,
  wholeClasses: boolean,
): readonly number[] | undefined {
  const { share, drift, ...coarse } = planBounds(scope, start)
  const shares = { ...(share && { share }), ...(drift && { drift }) }
  const bounds = start.names.length > MOST_CLASSES ? coarse : { ...coarse, ...shares }
  const search = {
    start,
    bounds,
    direction,
    samples: samplesOfPlan(scope.request, start),
    isMet: judgesSizes(scope, start),
  }
  return (
    findSizes({ ...search, wholeClasses: false }) ?? (wholeClasses ? findSizes({ ...search, wholeClasses }) : undefined)
  )
}

function amountsOf({ names, head }: PlanStart, sizes: readonly number[], sign: number): Remedy['add'] {
  return names
    .map((name, place) => ({ class: name, samples: sign * ((sizes[place] ?? 0) - (head[place] ?? 0)) }))
    .filter(({ samples }) => samples > 0)
    .sort((a, b) => b.samples - a.samples)
}
