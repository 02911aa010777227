import { similarName } from '../../analysis/index.ts'
import type { Limits } from '../../config/index.ts'
import { compareTexts } from '../../dataset/index.ts'
import {
  classesWithSamples,
  type Finding,
  finding,
  type GateRequest,
  isWaived,
  type Rule,
  waivingOf,
} from '../finding/index.ts'
import { samplesToLabel } from '../rules/index.ts'

/** The findings that a plan resolves: those that fail, or the warnings too. */
export type PlanLevel = Finding['level']

/** What a plan must comply with: the limits of a level, without those of some rules. */
export interface PlanScope {
  readonly request: GateRequest
  readonly level: PlanLevel
  readonly without: ReadonlySet<Rule>
}

/** Samples of a class that is not allowed. */
export interface PlannedRelabelling {
  /** The class that is not allowed. */
  readonly class: string
  /** The number of its samples. */
  readonly samples: number
  /** The allowed class whose name looks the same; `null` if there is none. The samples then count for no class. */
  readonly to: string | null
}

/** The classes before a plan, all lists parallel to `names`. */
export interface PlanStart {
  /** Every class of either side and every required class, in the order of the names' UTF-8 bytes. */
  readonly names: readonly string[]
  /** The sizes on the head after the relabelling. */
  readonly head: readonly number[]
  /** The sizes on the base; 0 without a base. */
  readonly base: readonly number[]
  /** The samples to relabel first. */
  readonly relabel: readonly PlannedRelabelling[]
}

/** Returns the limits that a plan of a level must comply with. */
export function bindingLimits<T>({ warn, fail }: Limits<T>, level: PlanLevel): T[] {
  return [fail, ...(level === 'warn' ? [warn] : [])].filter((limit) => limit !== undefined)
}

/** Returns whether a waiver covers every finding of a rule, or the one about a class. */
export function waives(request: GateRequest): (rule: Rule, about?: string) => boolean {
  if ((request.waivers ?? []).length === 0) return () => false
  const waiving = waivingOf(request)
  return (rule, about) => {
    const found = finding({ rule, level: 'fail', value: null, limit: null, message: '', class: about ?? null })
    return waiving.apply({ checks: [], findings: [found] }).findings.every(isWaived)
  }
}

/** With more samples to label, the other numbers depend on their labels. */
const FEW_TO_LABEL = 0.05

/**
 * Returns how many samples get a label by another step. A plan assumes that all of them get the one of the largest class, so it is
 * met with any labels.
 */
function samplesWithLabelToCome({ request, level, without }: PlanScope): number {
  const { counts, thresholds } = request
  if (without.has('max_unlabelled') || waives(request)('max_unlabelled')) return 0
  const samples = bindingLimits(thresholds.maxUnlabelled, level).map((limit) => samplesToLabel({ counts }, limit))
  const most = samples.reduce((a, b) => Math.max(a, b), 0)
  return most > FEW_TO_LABEL * counts.total ? 0 : most
}

/** Returns the classes before a plan. Samples of classes that are not allowed are relabelled first. */
export function planStart(scope: PlanScope): PlanStart {
  const { counts, change, thresholds } = scope.request
  const head = new Map(classesWithSamples(counts).map(({ name, size }) => [name, size]))
  const base = new Map(change?.classes.map((one) => [one.name, one.base]))
  const relabel = relabellings(scope, head, base)
  for (const { class: name, samples, to } of relabel) {
    head.delete(name)
    if (to !== null) head.set(to, (head.get(to) ?? 0) + samples)
  }
  const [largest] = [...head].sort((a, b) => b[1] - a[1])
  if (largest !== undefined) head.set(largest[0], largest[1] + samplesWithLabelToCome(scope))
  const required = bindingLimits(thresholds.requiredClasses, scope.level).flat()
  const names = [...new Set([...head.keys(), ...base.keys(), ...required])].sort(compareTexts)
  const sizes = (of: ReadonlyMap<string, number>) => names.map((name) => of.get(name) ?? 0)
  return { names, head: sizes(head), base: sizes(base), relabel }
}

function relabellings(
  { request, level, without }: PlanScope,
  head: ReadonlyMap<string, number>,
  base: ReadonlyMap<string, number>,
): PlannedRelabelling[] {
  const { thresholds } = request
  const lists = bindingLimits(thresholds.allowedClasses, level).map((names) => new Set(names))
  const [first, ...others] = lists
  if (first === undefined || without.has('allowed_classes')) return []
  const allowed = [...first].filter((name) => others.every((names) => names.has(name)))
  const isAllowed = (name: string) => lists.every((names) => names.has(name))
  const twinOf = similarName(allowed)
  const isWaivedFor = waives(request)
  const isExisting = (name: string, size: number) =>
    level === 'fail' && thresholds.existing === 'warn' && size <= (base.get(name) ?? 0)
  return Array.from(head, ([name, samples]) => ({ class: name, samples, to: twinOf(name) ?? null })).filter(
    (one) => !isAllowed(one.class) && !isExisting(one.class, one.samples) && !isWaivedFor('allowed_classes', one.class),
  )
}
