import { conflictWords } from '../../analysis/index.ts'
import { formatCount } from '../../config/index.ts'
import { atLevel, checkRow, type GateRequest, NO_OUTCOME, notJudged, type RuleOutcome } from '../finding/index.ts'

const RULE = 'label_conflicts'

/** Checks for samples with identical content and different labels. */
export function judgeLabelConflicts(request: GateRequest): RuleOutcome {
  const { thresholds, conflicts } = request
  const level = thresholds.labelConflicts
  if (level === 'off') return NO_OUTCOME
  const row = { name: 'identical content under different labels', limit: '0' }
  if (conflicts?.found === undefined) {
    const why = conflicts?.whyNot ?? 'the content of the samples is unknown'
    return notJudged(request, { key: RULE, ...row, level, why })
  }
  const { samples, place } = conflicts.found
  const { what, which } = conflictWords(conflicts.found)
  const message = `${what}, limit 0: ${which} Give them the same label, or remove the copies.`
  const found = { rule: RULE, level, value: samples, limit: 0, message, ...place } as const
  const existing = (request.conflictsOnBase ?? 0) >= samples
  const findings = samples === 0 ? [] : [atLevel(found, existing, thresholds.existing)]
  const judged = checkRow(RULE, { ...row, value: formatCount(samples) }, findings)
  const rest = judgeTheRest(request, { ...row, level })
  return { checks: [judged, ...rest.checks], findings: [...findings, ...rest.findings] }
}

function judgeTheRest(
  request: GateRequest,
  row: { readonly name: string; readonly limit: string; readonly level: 'warn' | 'fail' },
): RuleOutcome {
  const why = request.conflicts?.whyNotAll
  if (why === undefined) return NO_OUTCOME
  return notJudged(request, { key: RULE, ...row, name: `${row.name}, the other samples`, why })
}
