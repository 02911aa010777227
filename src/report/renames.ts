import { renameClassChanges } from '../analysis/renamed.ts'
import type { Note } from '../dataset/dataset.ts'
import type { Rename } from './check_result.ts'
import { capital } from './markdown.ts'
import { counted, formatCount, listed } from './numbers.ts'
import type { CheckData, RenameData, ReportData } from './report_data.ts'
import { renameData } from './verdict_data.ts'
import type { Wording } from './wording.ts'

/** Renames that are told one by one before the rest are counted. */
const NAMED = 2
/** What can be known of the lines. */
const LINES = 5

/** Whether a check does not pass since a name is misspelt. */
export function failsByRename(report: ReportData): boolean {
  const { findings, once_renamed: once, result } = report
  if (once === null) return false
  const left = new Set(once.findings.filter(({ level }) => level === result).map(keyOf))
  const gone = (finding: ReportData['findings'][number]) =>
    !left.has(keyOf(finding)) || (finding.rule === 'max_imbalance_ratio' && isSmallest(report))
  return findings.some((finding) => finding.level === result && gone(finding))
}

/** A ratio that stays too high is still another one where the smallest class is none. */
function isSmallest({ classes, renames }: ReportData): boolean {
  const sizes = classes.filter(({ count }) => count > 0)
  const least = sizes.reduce((a, { count }) => Math.min(a, count), Number.POSITIVE_INFINITY)
  return renames.some(({ samples }) => samples === least)
}

/** The report as it would be, for advice. */
export function onceRenamed(report: ReportData): ReportData {
  const { once_renamed: once, change, renames } = report
  if (once === null) return report
  const names = new Map(renames.map(({ class: name, to }) => [name, to]))
  const { findings, checks } = once
  return {
    ...report,
    findings,
    checks,
    change: change && { ...change, classes: renameClassChanges(change.classes, names) },
  }
}

/** ` (1.23 once renamed)` behind the value of a check that would have another one, in words where it is a list of names. */
export function valueOnceRenamed({ rule, name, value }: CheckData, { once_renamed: once }: ReportData): string {
  const then = once?.checks.find((check) => check.rule === rule && check.name === name)
  if (then === undefined || then.value === value) return ''
  const isOfNames = rule === 'required_classes' || rule === 'allowed_classes'
  return ` (${isOfNames && then.status === 'pass' ? 'passes' : then.value} once renamed)`
}

function keyOf({ rule, class: name }: ReportData['findings'][number]): string {
  return JSON.stringify([rule, name])
}

/** `rename 2 samples of “Joy” to “joy” (lines 1080, 1081)`. */
export function renamePhrase(renames: readonly RenameData[], say: Wording): string {
  const shown = renames.slice(0, renames.length === NAMED + 1 ? NAMED + 1 : NAMED)
  const phrases = shown.map((one, place) => `${samplesPhrase(one, place === 0, say)}${linesClause(one)}`)
  const rest = renames.length - shown.length
  return `rename ${listed(rest > 0 ? [...phrases, `${formatCount(rest)} more classes`] : phrases)}`
}

function samplesPhrase({ class: name, samples, to }: RenameData, withNoun: boolean, say: Wording): string {
  const count = withNoun ? counted(samples, 'sample') : formatCount(samples)
  return `${count} of “${say.name(name)}” to “${say.name(to)}”`
}

function linesClause({ lines, samples }: RenameData): string {
  if (lines.length === 0) return ''
  const more = samples > lines.length && lines.length === LINES ? ', …' : ''
  return ` (${lines.length === 1 && more === '' ? 'line' : 'lines'} ${lines.join(', ')}${more})`
}

/** The same as a sentence: `Rename 2 samples of “Joy” to “joy” (lines 1080, 1081): “Joy” looks like “joy”`. */
export function renameAdvice(renames: readonly RenameData[], say: Wording): string {
  return `${capital(renamePhrase(renames, say))}: ${alikePhrase(renames, say)}`
}

function alikePhrase(renames: readonly RenameData[], say: Wording): string {
  return listed(
    renames.slice(0, NAMED).map(({ class: name, to }) => `“${say.name(name)}” looks like “${say.name(to)}”`),
  )
}

/** `“Joy” looks like “joy”. Once it is renamed, all checks pass: imbalance ratio 1.23, limit 2.50.` */
export function renameReason(report: ReportData, say: Wording): string {
  const { renames, once_renamed: once } = report
  if (once === null) return ''
  const it = renames.length === 1 ? 'it is' : 'they are'
  return `${alikePhrase(renames, say)}. Once ${it} renamed, ${outcomeOf(once)}.`
}

function outcomeOf({ checks }: NonNullable<ReportData['once_renamed']>): string {
  const open = (status: string) => checks.filter((check) => check.status === status).length
  const [fails, warns] = [open('fail'), open('warn')]
  const ratio = checks.find(({ rule, status }) => rule === 'max_imbalance_ratio' && status !== 'skipped')
  const figures = ratio === undefined ? '' : `: ${ratio.name} ${ratio.value}, limit ${ratio.limit}`
  if (fails > 0) return `${counted(fails, 'check fails', 'checks fail')}${figures}`
  if (warns > 0) return `${counted(warns, 'check warns', 'checks warn')}${figures}`
  return `all checks pass${figures}`
}

/** The same as a warning on the data, for whatever shows warnings at their place. */
export function noteRename(rename: Rename): Note {
  const { file, lines } = rename
  const [line] = lines
  const message = renameMessage(renameData(rename))
  return { level: 'warning', message, ...(file !== null && line !== undefined && { file, line }) }
}

function renameMessage({ class: name, samples, to, to_samples }: RenameData): string {
  return `"${name}" (${counted(samples, 'sample')}) looks like "${to}" (${formatCount(to_samples)}): rename ${samples === 1 ? 'it' : 'them'} unless it is another class`
}

/** The notes but those that are told by the verdict already. */
export function otherNotes({ notes, renames }: ReportData): ReportData['notes'] {
  const told = new Set(renames.map(renameMessage))
  return notes.filter(({ message }) => !told.has(message))
}
