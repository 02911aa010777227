import { judgeAllowedClasses, judgeRequiredClasses } from './class_names.ts'
import { judgeClassSize } from './class_size.ts'
import type { Finding } from './finding.ts'
import { judgeImbalanceRatio } from './imbalance_ratio.ts'
import { mostImportant, mostSevereFirst } from './most_told.ts'
import type { GateRequest } from './request.ts'
import { judgeUnlabelled } from './unlabelled.ts'

const RULES = [judgeImbalanceRatio, judgeClassSize, judgeRequiredClasses, judgeAllowedClasses, judgeUnlabelled] as const

/** Returns the findings of the rules that need neither a base nor splits, the same as those of `judge`. */
export function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts'>): Finding[] {
  return mostSevereFirst(RULES.flatMap((rule) => mostImportant(rule(request).findings)))
}
