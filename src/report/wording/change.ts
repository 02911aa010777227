import { counted, formatCount } from '../../config/index.ts'
import type { Rule } from '../../gate/index.ts'
import type { ChangeData, LabelChangeData, RelabellingData, ReportData, SplitsData } from '../data/index.ts'
import { total, type Wording } from '../text/index.ts'
import { mostChangedFirst } from './label_sets.ts'

/** `This change: 412 added, 3 removed, 2 relabelled (anger → joy 1, joy → anger 1). No sample changed its split.` */
export function changeSentence(
  report: Pick<ReportData, 'change' | 'splits'> & Partial<Verdict>,
  say: Wording,
  subject = 'This change',
): string {
  const { change, splits } = report
  if (change === null) return ''
  const moved = movedSentence(report, say)
  return `${subject}: ${changePhrase(change, splits, say)}.${moved === '' ? '' : ` ${moved}`}`
}

type Verdict = Pick<ReportData, 'checks' | 'findings'>

/** Returns whether a rule could be checked, so that what it found is known. */
export function isChecked(rule: Rule, { checks = [], findings = [] }: Partial<Verdict>): boolean {
  const isSkipped = checks.some((check) => check.rule === rule && check.status === 'skipped')
  return !isSkipped && !findings.some(({ threshold }) => threshold === rule)
}

function changePhrase(change: ChangeData, splits: SplitsData | null, say: Wording): string {
  return changeCounts(change, relabelledPhrase(change, say), (kind) =>
    kind === 'added' ? placedClause(change.added, splits, say) : '',
  )
}

/** `412 added (all joy), 3 removed, 2 relabelled`. */
export function changeCounts(
  change: ChangeData,
  relabelled: string,
  clause: (kind: 'added' | 'removed') => string,
): string {
  if (change.only_sizes === true) return sizesPhrase(change)
  if (change.unchanged)
    return `no sample added, removed or relabelled${change.reordered ? ', only the order differs' : ''}`
  const counts = (['added', 'removed'] as const).map((kind) =>
    change[kind] > 0 ? `${formatCount(change[kind])} ${kind}${clause(kind)}` : '',
  )
  return [...counts, relabelled].filter((part) => part !== '').join(', ')
}

/** The change of the sizes, where nobody knows which samples changed: `20 samples more, 2 classes changed in size`. */
function sizesPhrase({ added, removed, classes }: ChangeData): string {
  const changed = classes.filter(({ base, head }) => base !== head).length
  const net = added - removed
  const samples = net === 0 ? '' : `${counted(Math.abs(net), 'sample')} ${net > 0 ? 'more' : 'fewer'}, `
  const sizes = changed === 0 ? 'no class changed in size' : `${counted(changed, 'class', 'classes')} changed in size`
  return `${samples}${sizes}`
}

/** ` (4 to train, 1 to val, 1 to test)` if the added samples are those that were placed. */
function placedClause(added: number, splits: SplitsData | null, say: Wording): string {
  if (splits === null || total(splits.placed) !== added) return ''
  return ` (${placedWhere(splits, say)})`
}

/** `4 to train, 1 to val, 1 to test`. */
export function placedWhere({ names, placed }: Pick<SplitsData, 'names' | 'placed'>, say: Wording): string {
  const where = names.map((name, place) => ({ name, count: placed[place] ?? 0 })).filter(({ count }) => count > 0)
  return where.map(({ name, count }) => `${formatCount(count)} to ${say.name(name)}`).join(', ')
}

/** An empty text if there is no earlier split, or if it could not be compared. */
export function movedSentence(report: Pick<ReportData, 'splits'> & Partial<Verdict>, say: Wording): string {
  if (report.splits === null || !isChecked('moved_between_splits', report)) return ''
  const { moves, origin, generation } = report.splits
  if (moves.total === 0) return origin === 'fresh' && generation === 1 ? '' : 'No sample changed its split.'
  const parts = [
    moves.test_to_train === 0 ? '' : `${formatCount(moves.test_to_train)} from test to train`,
    (moves.from_frozen ?? 0) === 0 ? '' : `${formatCount(moves.from_frozen ?? 0)} out of a frozen split`,
  ].filter((part) => part !== '')
  const worst = parts.length === 0 ? '' : ` (${parts.join(', ')})`
  return `${say.strong(counted(moves.total, 'sample changed its split', 'samples changed their split'))}${worst}.`
}

const PAIRS_NAMED = 3

type Relabelled = Pick<ChangeData, 'relabelled' | 'relabelled_samples' | 'label_changes'>

function relabelledPhrase(change: Relabelled, say: Wording): string {
  const { relabelled, label_changes: ofLabels } = change
  if (relabelled.length === 0) return ''
  if (ofLabels !== null)
    return `${formatCount(relabelledCount(change))} relabelled (${labelChangePhrase(ofLabels, say)})`
  const named = relabelled
    .slice(0, PAIRS_NAMED)
    .map((pair) => `${relabellingName(pair, say)} ${formatCount(pair.count)}`)
  const rest = relabelled.slice(PAIRS_NAMED)
  if (rest.length > 0) named.push(`${formatCount(samplesIn(rest))} in ${counted(rest.length, 'other pair')}`)
  return `${formatCount(samplesIn(relabelled))} relabelled (${named.join(', ')})`
}

function samplesIn(relabelled: readonly RelabellingData[]): number {
  return total(relabelled.map(({ count }) => count))
}

/** Returns the number of relabelled samples, which the list of pairs may not contain completely. */
export function relabelledCount({ relabelled, relabelled_samples = samplesIn(relabelled) }: Relabelled): number {
  return relabelled_samples
}

const LABELS_NAMED = 3

/** `joy added to 2 and removed from 1, sadness added to 2, 3 more labels, 1 no longer unlabelled`. */
function labelChangePhrase(changes: readonly LabelChangeData[], say: Wording): string {
  const sorted = mostChangedFirst(changes.filter(({ name }) => name !== null))
  const named = sorted.slice(0, LABELS_NAMED).map(({ name, added, removed }) => {
    const parts = [
      ...(added > 0 ? [`added to ${formatCount(added)}`] : []),
      ...(removed > 0 ? [`removed from ${formatCount(removed)}`] : []),
    ]
    return `${say.name(name ?? '')} ${parts.join(' and ')}`
  })
  const rest = sorted.length - named.length
  if (rest > 0) named.push(counted(rest, 'more label'))
  return [...named, ...changes.filter(({ name }) => name === null).flatMap(unlabelledPhrases)].join(', ')
}

function unlabelledPhrases({ added, removed }: LabelChangeData): string[] {
  return [
    ...(added > 0 ? [`${formatCount(added)} now unlabelled`] : []),
    ...(removed > 0 ? [`${formatCount(removed)} no longer unlabelled`] : []),
  ]
}

/** `anger → joy`. */
export function relabellingName({ from, to }: Pick<RelabellingData, 'from' | 'to'>, say: Wording): string {
  const name = (label: string | null) => (label === null ? say.placeholder('unlabelled') : say.name(label))
  return `${name(from)} → ${name(to)}`
}
