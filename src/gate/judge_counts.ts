import { type Finding, type GateRequest, mostImportant, mostSevereFirst, waivingOf } from './finding/index.ts'
import {
  judgeAllowedClasses,
  judgeClassSize,
  judgeImbalanceRatio,
  judgeRequiredClasses,
  judgeUnlabelled,
} from './rules/index.ts'

/** The rules that need only the class counts. `analyze` loads no others. */
const RULES_OF_COUNTS = [
  judgeImbalanceRatio,
  judgeClassSize,
  judgeRequiredClasses,
  judgeAllowedClasses,
  judgeUnlabelled,
]

/** Returns the findings of the rules that need neither a base nor splits, the same as those of `judge`. */
export function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts' | 'waivers' | 'today'>): Finding[] {
  const waiving = waivingOf(request)
  const outcomes = RULES_OF_COUNTS.map((judge) => waiving.apply(judge(request)))
  return mostSevereFirst(outcomes.flatMap(({ findings }) => mostImportant(findings, request.counts)))
}
