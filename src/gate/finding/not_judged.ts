import type { Limits } from '../../config/index.ts'
import type { ClassCounts } from '../../dataset/index.ts'
import { extremesOf } from './extremes.ts'
import type { Check } from './finding.ts'
import { finding, skipped } from './level.ts'
import { type GateRequest, NO_OUTCOME, type RuleOutcome, type ThresholdKey } from './request.ts'

/** A threshold that could not be checked. */
interface Unjudged extends Pick<Check, 'name' | 'limit'> {
  readonly key: ThresholdKey
  /** The level of a finding if the threshold were exceeded. */
  readonly level: 'warn' | 'fail'
  /** The reason, and what to write so that the threshold can be checked. */
  readonly why: string
}

/** A threshold that is set must be checked: if it was written and could not be checked, that is a separate finding. */
export function notJudged(request: Pick<GateRequest, 'written'>, unjudged: Unjudged): RuleOutcome {
  const { key, level, name, limit, why } = unjudged
  if (request.written?.has(`thresholds.${key}`) !== true) return NO_OUTCOME
  const message = `Cannot check ${key}: ${why}`
  return {
    checks: [{ rule: 'not_judged', name, value: 'not checked', limit, status: level }],
    findings: [finding({ rule: 'not_judged', level, value: null, limit: null, message, threshold: key })],
  }
}

/** The same as `notJudged`, but with a row for a skipped check if the threshold was not written. */
export function notJudgedOrSkipped(request: Pick<GateRequest, 'written'>, unjudged: Unjudged): RuleOutcome {
  const outcome = notJudged(request, unjudged)
  if (outcome.checks.length > 0) return outcome
  const [rule] = unjudged.key.split('.') as [Exclude<ThresholdKey, `leakage.${string}`>]
  return { checks: [skipped(rule, unjudged.name, unjudged.limit)], findings: [] }
}

/** Skips a check that needs a base if there is no base. A base that exists but cannot be read is a warning. */
export function withoutBase(request: GateRequest, unjudged: Omit<Unjudged, 'level' | 'why'>): RuleOutcome {
  const { unreadableBase } = request
  if (unreadableBase !== undefined) {
    return notJudgedOrSkipped(request, { ...unjudged, level: 'warn', why: unreadableBase })
  }
  return notJudgedOrSkipped({}, { ...unjudged, level: 'warn', why: '' })
}

/** Without labels on the head, the threshold cannot be checked. Without labels on the base, there is nothing to compare with. */
export function notCompared(request: GateRequest, unjudged: Omit<Unjudged, 'why'>): RuleOutcome {
  const { change } = request
  if (change !== undefined && extremesOf(change.head) === undefined)
    return notJudgedOrSkipped(request, { ...unjudged, why: noLabels(change.head) })
  return withoutBase(request, unjudged)
}

/** Returns the level of the most severe limit. */
export function levelOf<T>({ fail }: Limits<T>): 'warn' | 'fail' {
  return fail === undefined ? 'warn' : 'fail'
}

const NO_LABELS = 'no sample has a label. Set labels.label to the column with the classes.'

/** The reason if there are no labels to check. Samples of a multi-label dataset can be labelled with an empty set. */
export function noLabels({ multiLabel }: Pick<ClassCounts, 'multiLabel'>): string {
  return multiLabel ? 'no sample has a label. Set labels.label to the column with the labels.' : NO_LABELS
}
