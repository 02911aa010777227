import { type Finding, type GateRequest, mostSevereFirst, waivingOf } from './finding/index.ts'
import { judgeLabelConflicts, judgeLeakage } from './rules/index.ts'

/** What an audit of existing splits knows. */
type AuditRequest = Pick<
  GateRequest,
  'thresholds' | 'written' | 'counts' | 'waivers' | 'today' | 'splits' | 'conflicts'
>

/** Returns the findings of the rules about existing splits and their content, the same as those of `judge`. */
export function judgeAudit(request: AuditRequest): Finding[] {
  const waiving = waivingOf(request)
  const outcomes = [judgeLeakage, judgeLabelConflicts].map((judge) => waiving.apply(judge({ ...request, waiving })))
  return mostSevereFirst(outcomes.flatMap(({ findings }) => findings))
}
