import { samplesForShares } from '../../analysis/index.ts'
import type { ClassCounts } from '../../dataset/index.ts'
import { type Finding, type GateRequest, isWaived, type RuleOutcome, waivingOf } from '../finding/index.ts'
import { JUDGES_OF_COUNTS, judgeUnlabelled } from '../rules/index.ts'
import { sumOfSizes } from './spread.ts'
import type { PlanLevel, PlanScope, PlanStart } from './start.ts'

type Judge = (request: GateRequest) => RuleOutcome

/** Returns the findings of the rules about the numbers of samples that no waiver covers. */
export function countFindings(request: GateRequest): Finding[] {
  return JUDGES_OF_COUNTS.flatMap((judge) => openFindings(request, judge))
}

function openFindings(request: GateRequest, judge: Judge): Finding[] {
  const waiving = waivingOf(request)
  return waiving.apply(judge({ ...request, waiving })).findings.filter((one) => !isWaived(one))
}

/** Returns whether a plan of a level resolves a finding. */
export function isOfLevel({ level }: Pick<Finding, 'level'>, ofPlan: PlanLevel): boolean {
  return ofPlan === 'warn' || level === 'fail'
}

/** Returns a function that judges sizes by the same rules as the dataset: whether no finding of the level is left. */
export function judgesSizes(scope: PlanScope, start: PlanStart): (sizes: readonly number[]) => boolean {
  const { request, level, without } = scope
  const breaks = (judge: Judge, of: GateRequest) =>
    openFindings(of, judge).some((one) => isOfLevel(one, level) && !without.has(one.rule))
  // Labels for samples without one are another step.
  const judges = breaks(judgeUnlabelled, request) ? JUDGES_OF_COUNTS : [...JUDGES_OF_COUNTS, judgeUnlabelled]
  return (sizes) => {
    const planned = withSizes(request, start, sizes)
    return !judges.some((judge) => breaks(judge, planned))
  }
}

/** Returns the request as if the classes had other sizes. A sample that is added or removed has only one label. */
function withSizes(request: GateRequest, { names, base }: PlanStart, sizes: readonly number[]): GateRequest {
  const { counts, change } = request
  const more = sumOfSizes(sizes) - sumOfSizes(counts.counts)
  const head: ClassCounts = {
    ...counts,
    classes: names,
    counts: sizes,
    total: counts.total + more,
    samplesAmongLabelled: counts.samplesAmongLabelled + more,
  }
  const classes = names.map((name, place) => ({ name, base: base[place] ?? 0, head: sizes[place] ?? 0 }))
  return { ...request, counts: head, ...(change && { change: { ...change, head, classes } }) }
}

/** Returns how many samples the shares of both sides refer to, before the plan. */
export function samplesOfPlan({ counts, change }: GateRequest, { head }: PlanStart): { base: number; head: number } {
  const relabelled = sumOfSizes(counts.counts) - sumOfSizes(head)
  return { base: change === undefined ? 0 : samplesForShares(change.base), head: samplesForShares(counts) - relabelled }
}
