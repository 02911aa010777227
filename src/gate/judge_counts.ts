import { type Finding, type GateRequest, mostImportant, mostSevereFirst } from './finding/index.ts'
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
export function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts'>): Finding[] {
  return mostSevereFirst(RULES_OF_COUNTS.flatMap((judge) => mostImportant(judge(request).findings, request.counts)))
}
