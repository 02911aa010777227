import { shorten } from './escape.ts'
import { capital } from './markdown.ts'
import { counted, formatCount, formatRatio } from './numbers.ts'
import { failsByRename, onceRenamed, renamePhrase } from './renames.ts'
import type { ClassShare, FindingData, ReportData } from './report_data.ts'
import type { Wording } from './wording.ts'

const HEADLINE_LENGTH = 200

/** The verdict in a sentence: what to rename, the most severe finding with its figure and limit, or how things stand. */
export function headline(report: ReportData, say: Wording): string {
  if (failsByRename(report)) return capital(renamePhrase(report.renames, say))
  const [leading] = report.findings
  if (leading === undefined) return ratioSentence(report, say)
  return `${findingSentence(leading, report, say)}${otherRules(report, leading)}`
}

/** Short where the finding's own message is long: the rest of it stands further down. */
function findingSentence({ rule, value, message, threshold }: FindingData, report: ReportData, say: Wording): string {
  if (rule === 'index_file')
    return `${say.code(report.splits?.file.path ?? 'the index file')} is ${say.prose(String(value))}`
  if (rule === 'split_settings') return 'the split settings differ from the index file'
  if (rule === 'data_changed') return 'what is counted changed'
  if (rule === 'not_judged') return `${say.code(threshold ?? 'a threshold')} is set and cannot be judged`
  if (rule !== 'leakage') return say.prose(shorten(message, HEADLINE_LENGTH))
  const leaks = report.checks.find((check) => check.rule === rule && check.status !== 'pass')
  return `${say.prose(leaks?.name ?? 'leakage')}: ${say.prose(leaks?.value ?? String(value))}, limit 0`
}

function ratioSentence(report: ReportData, say: Wording): string {
  const sorted = report.classes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const [largest, ...others] = sorted
  const smallest = others.at(-1)
  if (largest === undefined) return 'no sample has a label'
  if (smallest === undefined)
    return `${say.name(largest.name)} is the only class, with ${counted(largest.count, 'sample')}`
  return `${comparison(largest, smallest, report, say)}${limitClause(report, say)}`
}

function comparison(largest: ClassShare, smallest: ClassShare, report: ReportData, say: Wording): string {
  if (largest.count === smallest.count)
    return `all ${formatCount(report.num_classes)} classes have ${counted(largest.count, 'sample')}`
  const ratio = ratioCheck(report)?.value ?? formatRatio(report.imbalance_ratio)
  return `${say.name(largest.name)} has ${say.prose(ratio)} times the samples of ${say.name(smallest.name)}`
}

function limitClause(report: ReportData, say: Wording): string {
  const limit = ratioCheck(report)?.limit ?? ''
  return limit === '' ? '' : `, limit ${say.prose(limit)}`
}

function ratioCheck({ checks }: ReportData): ReportData['checks'][number] | undefined {
  return checks.find(({ rule, status }) => rule === 'max_imbalance_ratio' && status !== 'skipped')
}

function otherRules(report: ReportData, leading: FindingData): string {
  const others = report.checks.filter(({ status }) => status === leading.level).length - 1
  if (others < 1) return ''
  return leading.level === 'fail'
    ? `; ${counted(others, 'more check fails', 'more checks fail')}`
    : `; ${counted(others, 'more check warns', 'more checks warn')}`
}

/** A class that the change empties, or takes more than a tenth of. */
export interface Loss {
  readonly name: string
  readonly base: number
  readonly head: number
}

/** The worst first. A class that came under another name has lost nothing. */
export function losses(report: ReportData): readonly Loss[] {
  const { change } = onceRenamed(report)
  const lost = (change?.classes ?? []).filter(({ base, head }) => (base - head) * 10 > base)
  return lost.sort((a, b) => a.head / a.base - b.head / b.base || b.base - a.base)
}

export function lossSentence({ name, base, head }: Loss, say: Wording): string {
  const figures = `${formatCount(base)} → ${formatCount(head)}`
  if (head === 0) return `${say.strong(`${say.name(name)} has vanished:`)} ${figures} samples`
  const share = Math.floor((100 * (base - head)) / base)
  return `${say.strong(`${say.name(name)} loses ${share}% of its samples:`)} ${figures}`
}
