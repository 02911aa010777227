import { counted } from '../../config/index.ts'
import type { CheckData, FindingData, ReportData } from '../data/index.ts'
import { bullets, folded, paragraphs, shorten, type Wording } from '../text/index.ts'
import { type Detail, valuesOnceRenamed } from '../wording/index.ts'
import { findingLines } from './finding_lines.ts'
import { RESULT_MARKS } from './verdict.ts'

const IN_SIGHT = 5
/** The number of characters of a value or limit that lists names. */
const VALUE_LENGTH = 80

/** Renders a line for each finding that the verdict does not contain, and how many other checks pass. */
export function checksInSight(report: ReportData, detail: Detail, say: Wording): string {
  if (report.findings.length === 0) return ''
  const lines = findingLines(report, say, Math.max(IN_SIGHT, detail.items))
  const rest = lines.hidden + Math.max(0, lines.shown.length - IN_SIGHT)
  const more = lines.hidden > 0 ? [`and ${counted(lines.hidden, 'more finding')}`] : []
  return paragraphs(
    [...lines.shown.slice(0, IN_SIGHT), ...passingLine(report)].join('\\\n'),
    rest > 0 ? folded(counted(rest, 'more finding'), bullets([...lines.shown.slice(IN_SIGHT), ...more])) : '',
  )
}

function passingLine({ checks }: ReportData): string[] {
  const [passing, skipped] = [countOf(checks, 'pass'), countOf(checks, 'skipped')]
  const others = passing + skipped < checks.length ? 'other ' : ''
  const skippedPhrase =
    skipped === 0
      ? ''
      : passing === 0
        ? counted(skipped, `${others}check is`, `${others}checks are`)
        : `${skipped} ${skipped === 1 ? 'is' : 'are'}`
  const parts = [
    ...(passing === 0 ? [] : [counted(passing, `${others}check passes`, `${others}checks pass`)]),
    ...(skipped === 0 ? [] : [`${skippedPhrase} skipped`]),
  ]
  return parts.length === 0 ? [] : [`${passing === 0 ? RESULT_MARKS.skipped : RESULT_MARKS.pass} ${parts.join(', ')}`]
}

function countOf(checks: readonly CheckData[], status: CheckData['status']): number {
  return checks.filter((check) => check.status === status).length
}

/**
 * Renders all checks with their values and limits, folded: lines, because a table of them is too wide for a phone.
 *
 * @param minor Parts to fold together with them.
 */
export function allChecks(report: ReportData, say: Wording, minor: readonly string[]): string {
  const { checks } = report
  if (checks.length === 0) return paragraphs(...minor)
  const more = minor.length === 0 ? '' : '; further details'
  return folded(`${checksHeadline(checks)}${more}`, checkList(report, say), ...minor)
}

function checksHeadline(checks: readonly CheckData[]): string {
  const [passing, skipped] = [countOf(checks, 'pass'), countOf(checks, 'skipped')]
  const number = checks.length === 1 ? 'The only check' : `All ${counted(checks.length, 'check')}`
  if (passing === checks.length) return `${number} ${checks.length === 1 ? 'passes' : 'pass'}`
  if (passing + skipped < checks.length) return number
  if (passing === 0) return `${number} ${checks.length === 1 ? 'is' : 'are'} skipped`
  return `${counted(passing, 'check passes', 'checks pass')}, ${counted(skipped, 'is skipped', 'are skipped')}`
}

function checkList(report: ReportData, say: Wording): string {
  const existing = new Set(report.findings.flatMap((finding) => (finding.existing ? [finding.rule] : [])))
  const valueOnceRenamed = valuesOnceRenamed(report)
  const lines = report.checks.toSorted(failsFirst).map((check) => {
    if (check.status === 'skipped')
      return `${RESULT_MARKS.skipped} ${say.prose(check.name)}: ${skippedPhrase(check, say)}`
    const value = say.prose(`${shorten(check.value, VALUE_LENGTH)}${valueOnceRenamed(check)}`)
    const limit = check.limit === '' ? '' : `, limit ${say.prose(shorten(check.limit, VALUE_LENGTH))}`
    return `${RESULT_MARKS[check.waived === true ? 'warn' : check.status]} ${say.prose(check.name)}: ${value}${limit}${remarkOf(check, existing)}`
  })
  return bullets(lines)
}

const ORDER: readonly CheckData['status'][] = ['fail', 'warn', 'pass', 'skipped']

function failsFirst(a: CheckData, b: CheckData): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status)
}

/** `skipped (the base has no test split)`; the value is the reason, if there is one. */
function skippedPhrase({ value }: CheckData, say: Wording): string {
  return value === '–' ? 'skipped' : `skipped (${say.prose(shorten(value, VALUE_LENGTH))})`
}

function remarkOf({ rule, status, waived }: CheckData, existing: ReadonlySet<FindingData['rule']>): string {
  if (waived === true) return ' (waived)'
  return status === 'warn' && existing.has(rule) ? ' (as on the base)' : ''
}
