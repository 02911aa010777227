import type { Waiver } from '../../config/index.ts'
import type { Check, Finding, Rule } from './finding.ts'
import { decideResult } from './level.ts'
import type { GateRequest, RuleOutcome, Waiving } from './request.ts'

const keyOf = (rule: string, name: string | null = null): string => JSON.stringify([rule, name])

/** Applies the waivers of a request, and notes which ones are used. */
export function waivingOf({ waivers = [], today = '' }: Pick<GateRequest, 'waivers' | 'today'>): Waiving {
  const byKey = new Map<string, Waiver[]>()
  for (const waiver of waivers) {
    const key = keyOf(waiver.rule, waiver.class)
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [waiver])
    else others.push(waiver)
  }
  const used = new Set<Waiver>()
  const waiveOne = (finding: Finding): Finding => {
    if (finding.waiver !== null) return finding
    const matching = keysOf(finding).flatMap((key) => byKey.get(key) ?? [])
    const [first, ...others] = matching
    if (first === undefined) return finding
    for (const one of matching) used.add(one)
    const { until, reason } = others.reduce((last, one) => (one.until > last.until ? one : last), first)
    const expired = until < today
    return { ...finding, level: expired ? finding.level : 'warn', waiver: { until, reason, expired } }
  }
  return {
    apply: (outcome) => (byKey.size === 0 ? outcome : withWaivers(outcome, outcome.findings.map(waiveOne))),
    unused: () => waivers.filter((waiver) => !used.has(waiver)),
  }
}

/** Applies the waivers of a request to the findings of one rule. */
export function applyWaivers({ waiving }: Pick<GateRequest, 'waiving'>, outcome: RuleOutcome): RuleOutcome {
  return waiving?.apply(outcome) ?? outcome
}

/** Rules that measure all classes together. The class of a finding is only the one that contributes most. */
const OVER_ALL_CLASSES: readonly Rule[] = ['max_drift']

/** A waiver without a class is for all findings of its rule. Leakage can also be waived by its kind. */
function keysOf({ rule, class: about, threshold }: Finding): readonly string[] {
  const name = OVER_ALL_CLASSES.includes(rule) ? null : about
  const rules = threshold?.startsWith(`${rule}.`) === true ? [rule, threshold] : [rule]
  return rules.flatMap((one) => (name === null ? [keyOf(one)] : [keyOf(one, name), keyOf(one)]))
}

/** Returns the outcome with its findings replaced. The status of a check follows from those that are left. */
function withWaivers({ checks, findings: before }: RuleOutcome, findings: readonly Finding[]): RuleOutcome {
  const changed = new Set(findings.flatMap((one, place) => (isWaived(one) && one !== before[place] ? [one.rule] : [])))
  const judged = (check: Check): Check => {
    if (!changed.has(check.rule) || check.status === 'pass' || check.status === 'skipped') return check
    const own = findings.filter(({ rule }) => rule === check.rule)
    return { ...check, status: decideResult(own), ...(own.every(isWaived) && { waived: true }) }
  }
  return { checks: checks.map(judged), findings }
}

/** Returns whether a waiver applies to a finding today. */
export function isWaived({ waiver }: Pick<Finding, 'waiver'>): boolean {
  return waiver?.expired === false
}
