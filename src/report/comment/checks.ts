import { allOf, capital, counted } from '../../config/index.ts'
import type { CheckData, FindingData, ReportData } from '../data/index.ts'
import { bullets, folded, paragraphs, shorten, table, type Wording } from '../text/index.ts'
import { type Detail, findingSentence, valuesOnceRenamed } from '../wording/index.ts'
import { RESULT_MARKS } from './verdict.ts'

const IN_SIGHT = 5
/** The number of characters of a value or limit that lists names. */
const CELL_LENGTH = 80

/** Renders each threshold with its value and limit. Those that pass are folded. */
export function checksSection(report: ReportData, detail: Detail, say: Wording): string {
  const kept = report.checks.filter(({ status }) => status === 'pass' || status === 'skipped')
  const broken = report.checks.filter(({ status }) => status === 'fail' || status === 'warn').sort(failsFirst)
  return paragraphs(
    broken.length === 0 ? '' : checkTable(broken, report, say),
    findingList(report, detail, say),
    kept.length === 0 ? '' : folded(keptHeadline(kept, broken.length > 0), checkTable(kept, undefined, say)),
  )
}

function failsFirst(a: CheckData, b: CheckData): number {
  return Number(b.status === 'fail') - Number(a.status === 'fail')
}

/** @param report The report, for the details of checks that warn or fail. */
function checkTable(checks: readonly CheckData[], report: ReportData | undefined, say: Wording): string {
  const existing = new Set(report?.findings.flatMap((finding) => (finding.existing ? [finding.rule] : [])))
  const valueOnceRenamed = report && valuesOnceRenamed(report)
  const rows = checks.map((check) => [
    say.prose(check.name),
    say.prose(`${shorten(check.value, CELL_LENGTH)}${valueOnceRenamed?.(check) ?? ''}`),
    say.prose(shorten(check.limit, CELL_LENGTH)),
    statusCell(check, existing),
  ])
  return table(['check', 'value', 'limit', ''], ['l', 'r', 'r', 'l'], rows)
}

function statusCell({ rule, status, waived }: CheckData, existing: ReadonlySet<string>): string {
  if (waived === true) return `${RESULT_MARKS.warn} waived`
  const words = { pass: '', warn: ' warns', fail: ' fails', skipped: ' skipped' }
  return `${RESULT_MARKS[status]}${words[status]}${status === 'warn' && existing.has(rule) ? ', as on the base' : ''}`
}

function keptHeadline(kept: readonly CheckData[], others: boolean): string {
  const passing = kept.filter(({ status }) => status === 'pass').length
  const skipped = kept.length - passing
  return [
    ...(passing === 0 ? [] : [passingPhrase(passing, others)]),
    ...(skipped === 0 ? [] : [skippedPhrase(skipped, passing > 0)]),
  ].join(', ')
}

function passingPhrase(passing: number, others: boolean): string {
  if (others) return passing === 1 ? '1 more check passes' : `${passing} more checks pass`
  return passing === 1 ? '1 check passes' : `${capital(allOf(passing, 'checks'))} pass`
}

function skippedPhrase(skipped: number, others: boolean): string {
  if (others) return counted(skipped, 'is skipped', 'are skipped')
  return counted(skipped, 'check is skipped', 'checks are skipped')
}

/** Lists the messages of the findings, except those that the heading and the table show completely. */
function findingList({ findings, test_change }: ReportData, detail: Detail, say: Wording): string {
  const isHeading = ({ rule }: FindingData, place: number) => place === 0 && rule === 'max_imbalance_ratio'
  const isShown = (finding: FindingData, place: number) =>
    isHeading(finding, place) ||
    finding.rule === 'max_ratio_increase' ||
    (finding.rule === 'test_changed' && test_change !== null)
  const open = findings.filter((finding, place) => finding.waiver !== null || !isShown(finding, place))
  const items = open.slice(0, Math.max(IN_SIGHT, detail.items)).map((finding) => findingLine(finding, say))
  const rest = open.length - items.length
  if (rest > 0) items.push(`and ${counted(rest, 'more finding')}`)
  if (items.length <= IN_SIGHT + 1) return bullets(items)
  return paragraphs(
    bullets(items.slice(0, IN_SIGHT)),
    folded(counted(open.length - IN_SIGHT, 'more finding'), bullets(items.slice(IN_SIGHT))),
  )
}

function findingLine(finding: FindingData, say: Wording): string {
  return `${RESULT_MARKS[finding.level]} ${findingSentence(finding, say)}`
}
