import { counted, formatCount, largest, listed } from '../../config/index.ts'
import type { ClassNoun } from '../../dataset/index.ts'
import type { ClassSamples, FindingData, PlanData, RemedyData, ReportData } from '../data/index.ts'
import { formatShare, total, type Wording } from '../text/index.ts'
import { baseBranch, nounOf } from './class_terms.ts'

/** The number of classes that are named before the rest are counted. */
export const NAMED = 5

/**
 * `add 12 samples of sadness and 3 of anger, or remove 30 of joy`. Samples with several labels change the counts of all of
 * them, so the same numbers are only right for samples without other labels.
 */
export function remedyPhrase(remedy: RemedyData, noun: ClassNoun, say: Wording): string {
  const add = remedy.add.length === 0 ? '' : `add ${samplesOf(remedy.add, noun, say)}`
  const remove = remedy.remove.length === 0 ? '' : `remove ${samplesOf(remedy.remove, noun, say, add === '')}`
  const phrase = [add, remove].filter((part) => part !== '').join(', or ')
  return noun.one === 'label' && phrase !== '' ? `${phrase} (a sample counts for each of its labels)` : phrase
}

/** `12 samples of sadness and 3 of anger`; `12 samples with sadness and 3 with anger` if these are labels. */
export function samplesOf(
  list: readonly ClassSamples[],
  noun: ClassNoun,
  say: Wording,
  withNoun = true,
  of = noun.one === 'label' ? 'with' : 'of',
): string {
  const sorted = [...list].sort((a, b) => b.samples - a.samples)
  const named = sorted.slice(0, sorted.length === NAMED + 1 ? NAMED + 1 : NAMED)
  const parts = named.map(
    ({ class: name, samples }, place) =>
      `${formatCount(samples)}${place === 0 && withNoun ? (samples === 1 ? ' sample' : ' samples') : ''} ${of} ${say.name(name)}`,
  )
  const rest = sorted.slice(named.length)
  if (rest.length === 0) return listed(parts)
  return listed([...parts, restOf(rest, noun)])
}

/** One sample can have several of the remaining labels, so their numbers cannot be added up. */
function restOf(rest: readonly ClassSamples[], { one, many }: ClassNoun): string {
  const samples = rest.map((each) => each.samples)
  const others = `${formatCount(rest.length)} more ${many}`
  return one === 'label'
    ? `up to ${formatCount(largest(samples))} with each of ${others}`
    : `${formatCount(total(samples))} of ${others}`
}

/** Returns the plan for findings of the given levels; `undefined` in a report that has none. */
export function planFor({ plans }: ReportData, levels: readonly string[]): PlanData | undefined {
  const ofFailures = plans.find(({ level }) => level === 'fail')
  return levels.includes('warn') ? (plans.find(({ level }) => level === 'warn') ?? ofFailures) : ofFailures
}

/**
 * Returns the steps of a plan: what to waive, as nothing else helps, and `relabel 2 samples of Joy as joy, then add 12 samples of
 * sadness and 3 of anger, or remove 30 of joy`.
 */
export function planSteps(plan: PlanData, report: ReportData, say: Wording): string[] {
  const noun = nounOf(report)
  const add = plan.add?.length ? additions(plan.add, report, plan.without?.add, say) : ''
  const remove = plan.remove?.length
    ? `remove ${isWhole(plan.remove, report) ? 'the ' : ''}${labelled(plan.remove, plan.without?.remove, noun, say, add === '')}`
    : ''
  const change = [add, remove].filter((part) => part !== '').join(', or ')
  const steps = [relabelPhrase(plan.relabel, noun, say), change].filter((part) => part !== '').join(', then ')
  const isOfLabels = noun.one === 'label' && steps !== '' && plan.without === undefined
  return [
    ...(plan.waive.length === 0 ? [] : [waivePhrase(plan, report, say)]),
    ...(steps === '' ? [] : [isOfLabels ? `${steps} (a sample counts for each of its labels)` : steps]),
  ]
}

/** Returns whether classes lose all their samples. */
function isWhole(list: readonly ClassSamples[], { classes }: ReportData): boolean {
  const sizes = new Map(classes.map(({ name, count }) => [name, count]))
  return list.every((one) => sizes.get(one.class) === one.samples)
}

/** `bring back calm (310 samples), restore 25 samples of joy and add 12 samples of sadness`. */
function additions(
  add: readonly ClassSamples[],
  report: ReportData,
  without: readonly string[] | undefined,
  say: Wording,
): string {
  const noun = nounOf(report)
  const before = new Map(report.change?.classes.map((one) => [one.name, one]))
  const lost = new Set(report.findings.map((one) => (one.rule === 'max_class_loss' ? one.class : null)))
  const kindOf = ({ class: name, samples }: ClassSamples) => {
    const { base = 0, head = 0 } = before.get(name) ?? {}
    if (head === 0 && base > 0 && samples === base) return 'bring back'
    return lost.has(name) && samples <= base - head ? 'restore' : 'add'
  }
  const [back, restored, added]: [ClassSamples[], ClassSamples[], ClassSamples[]] = [[], [], []]
  const lists = { 'bring back': back, restore: restored, add: added }
  for (const one of add) lists[kindOf(one)].push(one)
  return listed([
    ...(back.length === 0 ? [] : [`bring back ${wholeClasses(back, noun, say)}`]),
    ...(restored.length === 0 ? [] : [`restore ${labelled(restored, without, noun, say)}`]),
    ...(added.length === 0 ? [] : [`add ${labelled(added, without, noun, say)}`]),
  ])
}

/** The number of labels to avoid that are named. With more of them, a sample has no other label. */
const AVOIDED = 3

/** `23 samples with dark but not happy`; `23 samples with only dark` if they must not have any other label. */
function labelled(
  list: readonly ClassSamples[],
  without: readonly string[] = [],
  noun: ClassNoun,
  say: Wording,
  withNoun = true,
): string {
  if (without.length === 0) return samplesOf(list, noun, say, withNoun)
  if (without.length > AVOIDED || without.includes(list[0]?.class ?? ''))
    return samplesOf(list, noun, say, withNoun, 'with only')
  const names = listed(
    without.map((name) => say.name(name)),
    'or',
  )
  return `${samplesOf(list, noun, say, withNoun)}${list.length === 1 ? ' but not' : ', none of them with'} ${names}`
}

/** `calm (310 samples) and joy (250 samples)`. */
export function wholeClasses(list: readonly ClassSamples[], { many }: ClassNoun, say: Wording): string {
  const shown = list.slice(0, NAMED).map((one) => `${say.name(one.class)} (${counted(one.samples, 'sample')})`)
  const rest = list.length - shown.length
  return listed(rest > 0 ? [...shown, `${formatCount(rest)} more ${many}`] : shown)
}

function relabelPhrase(relabel: PlanData['relabel'], noun: ClassNoun, say: Wording): string {
  const of = noun.one === 'label' ? 'with' : 'of'
  const alike = relabel.flatMap(({ class: name, samples, to }) => (to === null ? [] : [{ name, samples, to }]))
  const others = relabel.filter(({ to }) => to === null)
  const pairs = alike
    .slice(0, NAMED)
    .map(({ name, samples, to }) => `${counted(samples, 'sample')} ${of} “${say.name(name)}” as “${say.name(to)}”`)
  const rest = alike.length - pairs.length
  return listed([
    ...(alike.length === 0
      ? []
      : [`relabel ${listed(rest > 0 ? [...pairs, `those of ${formatCount(rest)} more ${noun.many}`] : pairs)}`]),
    ...(others.length === 0 ? [] : [`relabel or remove ${samplesOf(others, noun, say)}`]),
  ])
}

/** The other limits are met by the other steps. */
function waivePhrase({ waive }: PlanData, { policy }: ReportData, say: Wording): string {
  const [it, its] = waive.length === 1 ? ['it', 'its limit'] : ['them', 'their limits']
  const where =
    policy.bound_by === 'base' ? ` on ${say.code(policy.name)} in a separate pull request` : ' in the config'
  return `waive ${listed(waive.map((rule) => say.code(rule)))} or change ${its}${where}, because no number of samples meets ${it} together with the other limits`
}

/** `bring the share of joy back to 30.00% (main has 25.0%) and that of calm to 20.00% (main has 25.0%)`. */
export function fixShares(report: ReportData, findings: readonly FindingData[], say: Wording): string {
  const { change } = report
  if (change === null) return ''
  const byName = new Map(change.classes.map((each) => [each.name, each]))
  const phrases = findings.slice(0, NAMED).map(({ class: name, limit }, place) => {
    const { base = 0, head = 0 } = byName.get(name ?? '') ?? {}
    const before = shareOf(base, change.base_total, change.base_unlabelled, change.base_label_sets !== null)
    const now = shareOf(head, report.total_samples, report.unlabelled, report.multi_label)
    const bound = allowedShare(before, now, Number(limit))
    const what = place === 0 ? `the share of ${say.name(name ?? '')} back` : `that of ${say.name(name ?? '')}`
    return `${what} to ${formatShare(bound, 2)} (${baseBranch(change, say)} has ${formatShare(before)})`
  })
  const rest = findings.length - phrases.length
  return `bring ${listed(rest === 0 ? phrases : [...phrases, `those of ${formatCount(rest)} more ${nounOf(report).many}`])}`
}

export function fixDrift({ change }: ReportData, [finding]: readonly FindingData[], say: Wording): string {
  return `bring the shares closer to those on ${baseBranch(change, say)}, first that of ${say.name(finding?.class ?? '')}`
}

function shareOf(count: number, total: number, unlabelled: number, hasSets: boolean): number {
  const all = hasSets ? total : total - unlabelled
  return all === 0 ? 0 : count / all
}

/** Returns the nearest share within the limit, rounded to hundredths of a percent toward the base. */
function allowedShare(before: number, now: number, points: number): number {
  return now > before
    ? Math.floor(1e4 * before + 100 * points + 1e-6) / 1e4
    : Math.ceil(1e4 * before - 100 * points - 1e-6) / 1e4
}

/** A percentage refers to the samples of the sources that have labels. */
export function excess(report: ReportData, finding: FindingData | undefined): string {
  const { sources, plans } = report
  const limit = String(finding?.limit ?? '')
  const labelled = sources.filter((source) => source.labelled > 0)
  const [all, without] = [
    total(labelled.map((source) => source.total)),
    total(labelled.map((source) => source.total - source.labelled)),
  ]
  const samples = limit.endsWith('%')
    ? without - Math.floor((all * Number(limit.slice(0, -1))) / 100 + 1e-9)
    : Number(finding?.value ?? Number.NaN) - Number(finding?.limit ?? Number.NaN)
  if (!(samples > 0)) return 'more samples'
  const depends = plans.length > 0 && 20 * samples > report.total_samples
  return `${counted(samples, 'sample')}${depends ? ' (the other numbers depend on their labels)' : ''}`
}
