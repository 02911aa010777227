import { judgeAllowedClasses, judgeRequiredClasses } from './class_names.ts'
import { judgeClassSize } from './class_size.ts'
import type { Finding } from './finding.ts'
import { judgeImbalanceRatio } from './imbalance_ratio.ts'
import { mostSevereFirst, mostTold } from './most_told.ts'
import type { GateRequest } from './request.ts'
import { judgeUnlabelled } from './unlabelled.ts'

const RULES = [judgeImbalanceRatio, judgeClassSize, judgeRequiredClasses, judgeAllowedClasses, judgeUnlabelled] as const

/** The findings of the rules that need neither a base nor splits, as `judge` has them. */
export function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts'>): Finding[] {
  return mostSevereFirst(RULES.flatMap((rule) => mostTold(rule(request).findings)))
}
