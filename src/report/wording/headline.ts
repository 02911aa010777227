import { allOf, capital, counted, formatCount, visibleName } from '../../config/index.ts'
import {
  CHANGED_IDS,
  FROZEN_UNKNOWN,
  INDEX_FILE_PREDICATES,
  MOVED_ROWS,
  OF_DATASET,
  type Rule,
  SPLITS_AGAIN,
  testChangePhrase,
  UNFROZEN,
} from '../../gate/index.ts'
import type { ClassShare, FindingData, ReportData } from '../data/index.ts'
import { endSentence, formatRatio, lowerFirst, shorten, type Wording } from '../text/index.ts'
import { nounOf } from './class_terms.ts'
import { exceptionMark } from './exceptions.ts'
import { LOSS_RULES, vanished, vanishedPhrase } from './losses.ts'
import { failsByRename, renamePhrase } from './renames.ts'

const HEADLINE_LENGTH = 200

/** Returns the verdict as a phrase: what to rename, the most severe finding with its value and limit, or the ratio. */
export function headline(report: ReportData, say: Wording): string {
  if (failsByRename(report)) return renamePhrase(report.renames, nounOf(report), say)
  const [leading] = report.findings
  const lost = vanishedPhrase(report, say)
  const start = lost === '' ? '' : `${lost}; `
  if (leading === undefined) return `${start}${ratioSentence(report, say)}`
  const mark = exceptionMark(leading, report)
  const phrase = isAboutVanished(report)(leading) ? lost : `${start}${leadingPhrase(leading, report, say)}`
  return `${phrase}${mark}${otherRules(report, leading)}`
}

/** Returns whether a finding only says that a class of the headline has vanished. */
function isAboutVanished(report: ReportData): (finding: FindingData) => boolean {
  const lost = new Set(vanished(report).map(({ name }) => name))
  return ({ rule, class: name }) => name !== null && LOSS_RULES.includes(rule) && lost.has(name)
}

/** Shorter than the finding's message if that is long. The report shows the whole message as well. */
function leadingPhrase(finding: FindingData, report: ReportData, say: Wording): string {
  const { rule, message, threshold } = finding
  switch (rule) {
    case 'max_imbalance_ratio':
      return `${ratioPhrase(report, say)}${limitClause(report, say)}`
    case 'index_file':
      return indexFilePhrase(finding, report, say)
    case 'split_settings':
      if (message.includes(FROZEN_UNKNOWN)) return 'the samples of the frozen splits are unknown'
      return message.includes(UNFROZEN)
        ? 'the change removes frozen splits'
        : `the split settings differ from the index file${settingsClause(finding, say)}`
    case 'data_changed':
      return 'this change affects which samples are counted'
    case 'not_judged':
      return message.includes(CHANGED_IDS)
        ? 'the ids changed, so the test split could not be compared'
        : message.includes(MOVED_ROWS)
          ? 'rows moved, so the test split could not be compared'
          : `${say.code(threshold ?? 'a threshold')} could not be checked`
    case 'max_drift':
      return driftPhrase(finding, report, say)
    case 'test_changed':
      return `the test split changed${report.test_change === null ? '' : `: ${testChangeKinds(report.test_change)}`}`
    case 'label_conflicts':
      return `${samplesOf(finding)} identical content but different labels`
    case 'max_unlabelled':
      return say.prose(message.split(': ')[0] ?? '')
    case 'leakage':
      return leakagePhrase(finding, report, say)
    default: {
      const isNameFirst = finding.class !== null && message.startsWith(visibleName(finding.class))
      return say.prose(shorten(isNameFirst ? message : lowerFirst(message), HEADLINE_LENGTH))
    }
  }
}

/** The rules whose headline is shorter than the message. */
const PHRASED: readonly Rule[] = [
  'max_imbalance_ratio',
  'index_file',
  'split_settings',
  'data_changed',
  'not_judged',
  'max_drift',
  'test_changed',
  'label_conflicts',
  'leakage',
  'max_unlabelled',
]

/** Returns whether the headline of a report is the whole message of its first finding. */
export function isWholeHeadline(finding: FindingData, report: ReportData): boolean {
  const { rule, message } = finding
  if (PHRASED.includes(rule) || message.length > HEADLINE_LENGTH || failsByRename(report)) return false
  return !isAboutVanished(report)(finding)
}

/** ` (seed: 42 → 43)`. */
function settingsClause({ value }: FindingData, say: Wording): string {
  return value === null ? '' : ` (${say.prose(shorten(String(value), HEADLINE_LENGTH))})`
}

function samplesOf({ value }: FindingData): string {
  return counted(Number(value), 'sample has', 'samples have')
}

function indexFilePhrase({ value }: FindingData, { splits }: ReportData, say: Wording): string {
  const predicate = Object.entries(INDEX_FILE_PREDICATES).find(([state]) => state === value)?.[1] ?? String(value)
  return `${say.code(splits?.file.path ?? 'the index file')} ${say.prose(predicate)}`
}

/** Why the index file does not match, as a sentence; an empty text if the headline is not about it. */
export function indexFileSentence({ findings, splits }: ReportData, say: Wording): string {
  const reason = splits?.file.state === 'missing' ? '' : (splits?.file.reason ?? '')
  const [leading] = findings
  if (leading?.rule !== 'index_file' || leading.level !== 'fail' || reason === '') return ''
  return endSentence(say.prose(capital(reason)))
}

function leakagePhrase({ rule, value }: FindingData, { checks }: ReportData, say: Wording): string {
  const leaks = checks.find((check) => check.rule === rule && check.status !== 'pass')
  const count = say.prose(leaks?.value ?? String(value))
  const what = leaks?.name.replace(/^leakage: /, '')
  return what === undefined ? `leakage: ${count}, limit 0` : `leakage (${say.prose(what)}: ${count}, limit 0)`
}

function driftPhrase({ rule, value, limit }: FindingData, { checks }: ReportData, say: Wording): string {
  const drift = checks.find((check) => check.rule === rule && check.status !== 'skipped')
  return `drift ${say.prose(drift?.value ?? String(value))}, limit ${say.prose(drift?.limit ?? String(limit))}`
}

function ratioSentence(report: ReportData, say: Wording): string {
  const { one, many } = nounOf(report)
  const sorted = report.classes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const [largest, ...others] = sorted
  const smallest = others.at(-1)
  if (largest === undefined) return 'no sample has a label'
  if (smallest === undefined)
    return `${say.name(largest.name)} is the only ${one}, with ${counted(largest.count, 'sample')}`
  const ratio = `${ratioPhrase(report, say)}${limitClause(report, say)}`
  if (largest.count > smallest.count) return ratio
  return `${ratio} (${allOf(report.num_classes, many)} have ${counted(largest.count, 'sample')})`
}

function ratioPhrase(report: ReportData, say: Wording): string {
  return `ratio ${say.prose(ratioCheck(report)?.value ?? formatRatio(report.imbalance_ratio))}`
}

/** `joy has 662 samples, sadness 253.` if the headline is about the ratio; otherwise an empty text. */
export function extremesSentence(report: ReportData, say: Wording): string {
  if (report.findings[0]?.rule !== 'max_imbalance_ratio' || failsByRename(report)) return ''
  const sorted = report.classes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const [largest] = sorted
  const smallest = sorted.find(({ count }) => count === sorted.at(-1)?.count)
  if (largest === undefined || smallest === undefined) return ''
  const name = (one: ClassShare) => say.strong(say.name(one.name))
  return `${name(largest)} has ${counted(largest.count, 'sample')}, ${name(smallest)} ${formatCount(smallest.count)}.`
}

/** `4 relabelled, 3 removed`. */
function testChangeKinds(change: NonNullable<ReportData['test_change']>): string {
  return testChangePhrase(change).split(': ')[1] ?? ''
}

/** `7 samples of the test split changed: 4 relabelled, 3 removed.`; an empty text if none did, or if the headline says so. */
export function testChangeSentence(report: ReportData, say: Wording): string {
  const { test_change: change, findings } = report
  if (change === null || change.relabelled + change.removed + change.replaced === 0) return ''
  if (findings[0]?.rule === 'test_changed' && !failsByRename(report)) return ''
  const [what = '', kinds = ''] = testChangePhrase(change).split(': ')
  if (kinds.includes(', ')) return `${say.strong(`${what}:`)} ${kinds}.`
  // A single kind has the same number as all of them.
  const verb = change.relabelled + change.removed + change.replaced === 1 ? 'was' : 'were'
  return say.strong(`${what.replace('changed', `${verb} ${kinds.split(' ')[1] ?? ''}`)}.`)
}

function limitClause(report: ReportData, say: Wording): string {
  const limit = ratioCheck(report)?.limit ?? ''
  return limit === '' ? '' : `, limit ${say.prose(limit)}`
}

function ratioCheck({ checks }: ReportData): ReportData['checks'][number] | undefined {
  return checks.find(({ rule, status }) => rule === 'max_imbalance_ratio' && status !== 'skipped')
}

function otherRules(report: ReportData, leading: FindingData): string {
  const isTold = isAboutVanished(report)
  const open = new Set(report.findings.flatMap((one) => (isTold(one) ? [] : [one.rule])))
  const told = new Set(report.findings.flatMap((one) => (isTold(one) && !open.has(one.rule) ? [one.rule] : [])))
  const listedChecks = report.checks.filter(({ rule, status }) => status === leading.level && !told.has(rule)).length
  const others = listedChecks - (told.has(leading.rule) ? 0 : 1)
  if (others < 1) return ''
  if (leading.level === 'fail' && report.override !== null)
    return `; ${counted(others, 'more check is', 'more checks are')} overridden`
  return leading.level === 'fail'
    ? `; ${counted(others, 'more check fails', 'more checks fail')}`
    : `; ${counted(others, 'more check warns', 'more checks warn')}`
}

/**
 * Returns whether the split settings differ from those of the file, which is then kept and matches its own settings.
 */
export function hasOtherSettings({ findings }: ReportData): boolean {
  return findings.some(
    ({ rule, message }) =>
      rule === 'split_settings' && ![SPLITS_AGAIN, OF_DATASET, FROZEN_UNKNOWN].some((part) => message.includes(part)),
  )
}
