import { capital, formatCount, listed } from '../../config/index.ts'
import { INDEX_FILE_PREDICATES, type Rule } from '../../gate/index.ts'
import type { CheckData, FindingData, ReportData } from '../data/index.ts'
import { endSentence, formatRatio, placeClause, type Wording } from '../text/index.ts'
import {
  failsByRename,
  findingSentence,
  hasOtherSettings,
  inTheWay,
  isWholeHeadline,
  losses,
  nounOf,
  valuesOnceRenamed,
  waiverClause,
} from '../wording/index.ts'
import { RESULT_MARKS } from './verdict.ts'

/** Returns a line for each finding, except those that the verdict tells completely, and how many there are beyond `most`. */
export function findingLines(
  report: ReportData,
  say: Wording,
  most: number,
): { readonly shown: string[]; readonly hidden: number } {
  const required = missingTogether(report)
  const merged = new Set([...required.slice(1), ...renamedSizes(report).slice(1)])
  const isTold = toldByVerdict(report)
  const open = report.findings.filter((one, place) => !isTold(one, place) && !merged.has(one))
  const shown = open.slice(0, most).map((one) => {
    const isTitle = one === report.findings[0] && isWholeHeadline(one, report) && one.waiver !== null
    if (isTitle) return `${RESULT_MARKS[one.level]} ${waiverClause('.', one.waiver, say.prose).trim()}`
    const place = report.findings[0] === one && isWholeHeadline(one, report) && one.waiver === null
    const text = place
      ? firstSample(one, say)
      : one === required[0]
        ? requiredLine(required, report, say)
        : restOfLine(one, report, say)
    return `${RESULT_MARKS[one.level]} ${withRemark(text, warningRemark(one, report))}`
  })
  return { shown, hidden: open.length - shown.length }
}

/** The rest of a finding whose message is the headline. */
function firstSample({ file, line }: FindingData, say: Wording): string {
  return `first sample: ${placeClause(file, line, say).trim().slice(1, -1)}`
}

/** Missing classes of the most severe level share a line. */
function missingTogether({ findings }: ReportData): readonly FindingData[] {
  const missing = findings.filter(({ rule, waiver }) => rule === 'required_classes' && waiver === null)
  return missing.filter(({ level }) => level === missing[0]?.level)
}

/** Renamed classes that are too small share the line about the smallest one, because its value is the same for all of them. */
function renamedSizes(report: ReportData): readonly FindingData[] {
  const { findings, renames } = report
  if (!failsByRename(report)) return []
  const renamed = new Set<string | null>(renames.map((one) => one.class))
  return findings.filter((one) => one.rule === 'min_class_size' && one.waiver === null && renamed.has(one.class))
}

/** The line is the only place for a waiver. */
function toldByVerdict(report: ReportData): (finding: FindingData, place: number) => boolean {
  const lost = new Set(losses(report).map(({ name }) => name))
  return (finding, place) => {
    const { rule, level, class: name, waiver, file } = finding
    if (waiver !== null) return false
    if (rule === 'test_changed') return report.test_change !== null
    if (rule === 'index_file') return place === 0 && (level === 'fail' || !hasMoreToTell(report))
    if (rule === 'split_settings') return place === 0 && hasOtherSettings(report)
    if (rule === 'max_unlabelled') return place === 0 && file === null
    if (rule === 'leakage') return place === 0 && report.splits !== null
    if (rule === 'max_class_loss') return name !== null && lost.has(name)
    return place === 0 && file === null && isWholeHeadline(finding, report)
  }
}

/** Whether a line about the index file says more than the headline. */
function hasMoreToTell({ splits }: ReportData): boolean {
  return splits !== null && (splits.file.reason !== '' || splits.file.command !== null)
}

/** Leaves out what the headline says. */
function restOfLine(finding: FindingData, report: ReportData, say: Wording): string {
  const text = lineOf(finding, report, say)
  if (finding !== report.findings[0] || failsByRename(report)) return text
  const start = TOLD_BY_HEADLINE[finding.rule]?.exec(text)?.[0] ?? ''
  if (start === '') return text
  const rest = text.slice(start.length)
  return finding.rule === 'index_file' ? rest.replace(/^it /i, 'The index file ') : capital(rest)
}

const TOLD_BY_HEADLINE: Partial<Record<Rule, RegExp>> = {
  index_file: /^[^:]*: (?=it )/,
  max_drift: /^[^,]*, limit [^ ]*\. (?=The )/,
  not_judged: /^Cannot check [^:]*: /,
}

function lineOf(finding: FindingData, report: ReportData, say: Wording): string {
  const { rule, class: name, waiver } = finding
  const check = checkOf(finding, report)
  const waived = waiverClause('', waiver, say.prose)
  switch (rule) {
    case 'max_imbalance_ratio':
      if (check !== undefined) return `${figure(check, check.name, report, say)}${waived}`
      break
    case 'max_ratio_increase':
      if (check !== undefined) return `${figure(check, 'the ratio rose by', report, say)}${waived}`
      break
    case 'index_file':
      return `${indexFileLine(finding, report, say)}${waived}`
    case 'label_conflicts':
      return `${conflictLine(finding, report, say)}${waived}`
    case 'leakage':
      return `${say.prose(withoutExamples(finding, report))}${waived}`
    default:
  }
  const isRenamed = name !== null && report.renames.some((one) => one.class === name)
  if (isRenamed && rule === 'min_class_size' && check !== undefined)
    return `${figure(check, check.name, report, say)}${waived}`
  if (isRenamed && rule === 'allowed_classes' && check !== undefined) {
    const article = nounOf(report).one
    return `“${say.name(name)}” is not an allowed ${article} (${say.prose(check.limit)})${waived}`
  }
  return findingSentence(finding, say)
}

/** The row of the same rule and level; with several kinds of leakage, none in particular. */
function checkOf({ rule, level }: FindingData, { checks }: ReportData): CheckData | undefined {
  return checks.find((check) => check.rule === rule && check.status === level)
}

/** `imbalance ratio **2.62**, limit 2.50 (1.24 on main)`, or `(1.23 once renamed)`. */
function figure(check: CheckData, label: string, report: ReportData, say: Wording): string {
  const limit = say.prose(check.limit.replace(/^[≥≤] /, ''))
  const value = say.strong(say.prose(check.value.replace(/^\+/, '')))
  const other = thenClause(check, report, say) || (check.rule === 'max_imbalance_ratio' ? baseRatio(report, say) : '')
  return `${say.prose(label)} ${value}, limit ${limit}${other}`
}

/** ` (1.23 once renamed)`; an empty text if that is the same. */
function thenClause(check: CheckData, report: ReportData, say: Wording): string {
  const then = valuesOnceRenamed(report)(check).trim()
  return then === '' ? '' : ` ${say.prose(then)}`
}

/** ` (1.24 on main)` if the ratio was another one. */
function baseRatio({ change, imbalance_ratio }: ReportData, say: Wording): string {
  if (change === null || change.base_ratio === null) return ''
  const before = formatRatio(change.base_ratio)
  return before === formatRatio(imbalance_ratio) ? '' : ` (${before} on ${say.code(change.base_name)})`
}

/** `data/split_indices.json is out of date: it was written for 8 samples, but the dataset has 9. Run ...`. */
function indexFileLine(finding: FindingData, { splits }: ReportData, say: Wording): string {
  if (splits === null) return findingSentence(finding, say)
  const { path, state, reason, command } = splits.file
  const why = reason === '' || state === 'missing' ? '' : `: ${say.prose(reason)}`
  const what = `${say.code(path)} ${INDEX_FILE_PREDICATES[state]}${why}`
  if (command === null) return what
  const first = inTheWay(finding)
  return `${endSentence(what)} ${first === '' ? 'Run' : `${capital(first)}and run`} ${say.code(command)}`
}

/** The splits list the examples of leakage. */
function withoutExamples({ message }: FindingData, { splits }: ReportData): string {
  const end = message.indexOf(': ')
  return splits === null || end === -1 ? message : message.slice(0, end)
}

/** `identical content: r12 (joy, line 14) = r150 (calm, line 152)`, if the verdict says how many there are and what to do. */
function conflictLine(finding: FindingData, { findings }: ReportData, say: Wording): string {
  const { message, file, line, level } = finding
  const isLeading = findings[0] === finding && level === 'fail'
  const examples = isLeading
    ? /^[^:]*, limit \d+: (.*?)\.{0,3} Give them the same label, or remove the copies\.$/s.exec(message)?.[1]
    : undefined
  const text = examples === undefined ? message : `identical content: ${examples}`
  return `${say.listing(text)}${placeClause(file, line, say)}`
}

function requiredLine(findings: readonly FindingData[], report: ReportData, say: Wording): string {
  const { one, many } = nounOf(report)
  const names = findings.flatMap(({ class: name }) => (name === null ? [] : [name]))
  const shown = names.slice(0, 5).map((name) => say.name(name))
  const rest = names.length - shown.length
  const list = listed(rest > 0 ? [...shown, `${formatCount(rest)} more`] : shown)
  const [first] = findings
  const check = first === undefined ? undefined : checkOf(first, report)
  const then = check === undefined ? '' : thenClause(check, report, say)
  return `required ${names.length === 1 ? one : many} missing: ${list}${then}`
}

/** Says that a finding is a warning if another one fails, or that it is not new. */
function warningRemark({ level, waiver, existing }: FindingData, { result }: ReportData): string {
  if (level !== 'warn' || waiver?.expired === false) return ''
  if (existing) return 'a warning, as on the base'
  return result === 'fail' ? 'a warning' : ''
}

/** Puts a remark into the parentheses at the end of a text, or into its own. */
function withRemark(text: string, remark: string): string {
  if (remark === '') return text
  return text.endsWith(')') ? `${text.slice(0, -1)}; ${remark})` : `${text} (${remark})`
}
