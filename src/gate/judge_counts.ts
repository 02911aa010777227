import { type Finding, type GateRequest, mostImportant, mostSevereFirst } from './finding/index.ts'
import {
  judgeAllowedClasses,
  judgeClassSize,
  judgeImbalanceRatio,
  judgeRequiredClasses,
  judgeUnlabelled,
} from './rules/index.ts'

const RULES = [judgeImbalanceRatio, judgeClassSize, judgeRequiredClasses, judgeAllowedClasses, judgeUnlabelled] as const

/** Returns the findings of the rules that need neither a base nor splits, the same as those of `judge`. */
export function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts'>): Finding[] {
  return mostSevereFirst(RULES.flatMap((rule) => mostImportant(rule(request).findings, request.counts)))
}
