import type { Limits } from '../config/index.ts'
import type { Check } from './finding.ts'
import { finding, skipped } from './level.ts'
import { type GateRequest, NOTHING, type RuleOutcome, type ThresholdKey } from './request.ts'

/** A threshold that there is nothing to hold against. */
export interface Unjudged extends Pick<Check, 'name' | 'limit'> {
  readonly key: ThresholdKey
  /** What breaking it would have meant. */
  readonly level: 'warn' | 'fail'
  /** Why, and what to write so that it can be judged. */
  readonly why: string
}

/** A gate that is set is judged: where it was written and cannot be, that is a finding of its own. */
export function notJudged(request: Pick<GateRequest, 'written'>, unjudged: Unjudged): RuleOutcome {
  const { key, level, name, limit, why } = unjudged
  if (request.written?.has(`thresholds.${key}`) !== true) return NOTHING
  const message = `${key} is set and cannot be judged: ${why}`
  return {
    checks: [{ rule: 'not_judged', name, value: 'not judged', limit, status: level }],
    findings: [finding({ rule: 'not_judged', level, value: null, limit: null, message, threshold: key })],
  }
}

/** As `notJudged`; a row that says it was skipped where nobody wrote the threshold. */
export function notJudgedOrSkipped(request: Pick<GateRequest, 'written'>, unjudged: Unjudged): RuleOutcome {
  const outcome = notJudged(request, unjudged)
  if (outcome.checks.length > 0) return outcome
  const [rule] = unjudged.key.split('.') as [Exclude<ThresholdKey, `leakage.${string}`>]
  return { checks: [skipped(rule, unjudged.name, unjudged.limit)], findings: [] }
}

/**
 * What needs a base is left out where there is none by nature; a base that is there and cannot be read is a warning.
 */
export function withoutBase(request: GateRequest, unjudged: Omit<Unjudged, 'level' | 'why'>): RuleOutcome {
  const { unreadableBase } = request
  if (unreadableBase !== undefined) {
    return notJudgedOrSkipped(request, { ...unjudged, level: 'warn', why: unreadableBase })
  }
  return notJudgedOrSkipped({}, { ...unjudged, level: 'warn', why: '' })
}

/** The level of the most severe limit. */
export function levelOf<T>({ fail }: Limits<T>): 'warn' | 'fail' {
  return fail === undefined ? 'warn' : 'fail'
}

export const NO_LABELS = 'no sample has a label; name the column with the classes in labels.label'
