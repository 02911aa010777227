import { renameClassChanges } from '../../analysis/index.ts'
import { capital, counted, formatCount, listed } from '../../config/index.ts'
import type { ClassNoun, Note } from '../../dataset/index.ts'
import { isWaived } from '../../gate/index.ts'
import {
  type CheckData,
  type OnceRenamedData,
  type Rename,
  type RenameData,
  type ReportData,
  renameData,
} from '../data/index.ts'
import { shorten, type Wording } from '../text/index.ts'
import { nounOf } from './class_terms.ts'

/** The number of renames that are listed before the rest are counted. */
const NAMED = 2
/** The largest number of lines that a rename contains. */
const LINES = 5

/** Returns whether a check does not pass because a name is misspelled. */
export function failsByRename(report: ReportData): boolean {
  const { findings, once_renamed: once, renames, result } = report
  if (once === null || renames.length === 0) return false
  const left = new Set(once.findings.filter(({ level }) => level === result).map(keyOf))
  const gone = (finding: ReportData['findings'][number]) =>
    !left.has(keyOf(finding)) || (finding.rule === 'max_imbalance_ratio' && isSmallest(report))
  return findings.some((finding) => finding.level === result && !isWaived(finding) && gone(finding))
}

/** Returns whether a misspelled class is the smallest, because then the ratio changes even if it stays too high. */
function isSmallest({ classes, renames }: ReportData): boolean {
  const sizes = classes.filter(({ count }) => count > 0)
  const least = sizes.reduce((a, { count }) => Math.min(a, count), Number.POSITIVE_INFINITY)
  return renames.some(({ samples }) => samples === least)
}

/** Returns the report as if the classes were renamed, for advice. */
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

/** Returns ` (1.23 once renamed)` for a check whose value would change, in words if the check is about names. */
export function valuesOnceRenamed({ once_renamed: once }: ReportData): (check: CheckData) => string {
  const keyOfCheck = ({ rule, name }: CheckData) => JSON.stringify([rule, name])
  const byKey = new Map(once?.checks.map((check) => [keyOfCheck(check), check]))
  return (check) => {
    const then = byKey.get(keyOfCheck(check))
    if (then === undefined || then.value === check.value) return ''
    const isOfNames = check.rule === 'required_classes' || check.rule === 'allowed_classes'
    return ` (${isOfNames && then.status === 'pass' ? 'passes' : then.value} once renamed)`
  }
}

function keyOf({ rule, class: name }: ReportData['findings'][number]): string {
  return JSON.stringify([rule, name])
}

function namedOf({ length }: readonly RenameData[]): number {
  return length === NAMED + 1 ? NAMED + 1 : NAMED
}

/** Lists all renames if the phrase counts some of them only. */
export function renameList({ renames }: ReportData, most: number, say: Wording): string[] {
  const lines = renames
    .slice(namedOf(renames), most)
    .map((one) => `${samplesPhrase(one, true, say)}${linesClause(one, say)}`)
  const rest = renames.length - most
  return rest > 0 ? [...lines, `and ${formatCount(rest)} more`] : lines
}

/** `rename 2 samples of “Joy” to “joy” (lines 1080, 1081)`. */
export function renamePhrase(renames: readonly RenameData[], { many }: ClassNoun, say: Wording): string {
  const shown = renames.slice(0, namedOf(renames))
  const phrases = shown.map((one, place) => `${samplesPhrase(one, place === 0, say)}${linesClause(one, say)}`)
  const rest = renames.length - shown.length
  return `rename ${listed(rest > 0 ? [...phrases, `${formatCount(rest)} more ${many}`] : phrases)}`
}

function samplesPhrase({ class: name, samples, to }: RenameData, withNoun: boolean, say: Wording): string {
  const count = withNoun ? counted(samples, 'sample') : formatCount(samples)
  return `${count} of “${say.name(name)}” to “${say.name(to)}”`
}

function linesClause({ file, lines, samples }: RenameData, say: Wording): string {
  if (lines.length === 0) return ''
  const more = samples > lines.length && lines.length === LINES ? ', …' : ''
  const numbers = lines.map((line) => say.atLine(String(line), file, line)).join(', ')
  return ` (${lines.length === 1 && more === '' ? 'line' : 'lines'} ${numbers}${more})`
}

/** The same as a sentence: `Rename 2 samples of “Joy” to “joy” (lines 1080, 1081): “Joy” looks like “joy”`. */
export function renameAdvice(renames: readonly RenameData[], noun: ClassNoun, say: Wording): string {
  return `${capital(renamePhrase(renames, noun, say))}: ${alikePhrase(renames, say)}`
}

/** `Joy looks like joy in EMOPIA_1.0/label.csv.` The headline has the number of samples. */
export function alikeSentence({ renames }: ReportData, say: Wording): string {
  const shown = renames.slice(0, namedOf(renames))
  const alike = shown.map(
    ({ class: name, to }) => `${say.strong(say.name(name))} looks like ${say.strong(say.name(to))}`,
  )
  return `${listed(alike)}${fileClause(shown, say)}.`
}

/** ` in EMOPIA_1.0/label.csv` if all are in that file. */
function fileClause(renames: readonly RenameData[], say: Wording): string {
  const files = new Set(renames.map(({ file }) => file))
  const [file = null] = files
  return file === null || files.size > 1 ? '' : ` in ${say.code(file)}`
}

function alikePhrase(renames: readonly RenameData[], say: Wording): string {
  const shown = renames.slice(0, namedOf(renames))
  const alike = listed(shown.map(({ class: name, to }) => `“${say.name(name)}” looks like “${say.name(to)}”`))
  return `${alike}${fileClause(shown, say)}`
}

/** `“Joy” looks like “joy”. Once it is renamed, all checks pass.` */
export function renameReason(report: ReportData, say: Wording): string {
  const { renames, once_renamed: once } = report
  if (once === null) return ''
  const it = renames.length === 1 ? 'it is' : 'they are'
  return `${alikePhrase(renames, say)}. Once ${it} renamed, ${onceRenamedPhrase(once, say)}.`
}

/** `all checks pass`, or which checks still do not. The lines of the checks have the figures. */
export function onceRenamedPhrase({ checks, result }: OnceRenamedData, say: Wording): string {
  const open = checks.filter(({ status }) => status === result)
  if (result === 'pass') return 'all checks pass'
  if (open.length === 0) return `the result is ${result}`
  const named = open.slice(0, NAMED).map((check) => figures(check, say))
  const rest = open.length - named.length
  const verb = result === 'fail' ? 'fail' : 'warn'
  return `${listed(rest > 0 ? [...named, `${formatCount(rest)} more checks`] : named)} still ${verb}${open.length === 1 ? 's' : ''}`
}

function figures({ name, value, limit }: CheckData, say: Wording): string {
  return say.prose(`${name} ${shorten(value, 40)} (limit ${shorten(limit, 40)})`)
}

/** Returns the same as a warning about the data, for annotations. */
export function noteRename(rename: Rename, noun: ClassNoun): Note {
  const { file, lines } = rename
  const [line] = lines
  const message = renameMessage(renameData(rename), noun)
  return { level: 'warning', message, ...(file !== null && line !== undefined && { file, line }) }
}

function renameMessage({ class: name, samples, to, to_samples }: RenameData, { one }: ClassNoun): string {
  return `'${name}' (${counted(samples, 'sample')}) looks like '${to}' (${formatCount(to_samples)}). Rename the ${samples === 1 ? 'sample' : 'samples'}, unless '${name}' is a separate ${one}.`
}

/** Returns the notes except those that the verdict contains already. */
export function otherNotes(report: ReportData): ReportData['notes'] {
  const { notes, renames } = report
  const noun = nounOf(report)
  const known = new Set(renames.map((rename) => renameMessage(rename, noun)))
  return notes.filter(({ message }) => !known.has(message))
}
