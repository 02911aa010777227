import type { Limits } from '../../config/index.ts'
import type { Check, Finding, Rule } from './finding.ts'

/** A limit that is exceeded, and the level of the finding. */
interface Broken<T> {
  readonly level: 'warn' | 'fail'
  readonly limit: T
}

/** Returns the more severe of the limits that are exceeded. */
export function brokenLimit<T>(limits: Limits<T>, breaks: (limit: T) => boolean): Broken<T> | undefined {
  if (limits.fail !== undefined && breaks(limits.fail)) return { level: 'fail', limit: limits.fail }
  if (limits.warn !== undefined && breaks(limits.warn)) return { level: 'warn', limit: limits.warn }
  return undefined
}

/** Returns the limit for the table of checks: the exceeded one, otherwise the one that would be exceeded first. */
export function shownLimit<T>(limits: Limits<T>, broken: Broken<T> | undefined): T | undefined {
  return broken?.limit ?? limits.warn ?? limits.fail
}

export function isSet<T>({ warn, fail }: Limits<T>): boolean {
  return warn !== undefined || fail !== undefined
}

/** A finding without the keys that most findings leave at their defaults. */
type FindingParts = Pick<Finding, 'rule' | 'level' | 'value' | 'limit' | 'message'> & Partial<Finding>

export function finding(parts: FindingParts): Finding {
  return { class: null, file: null, line: null, threshold: null, existing: false, waiver: null, ...parts }
}

/**
 * Returns the finding, marked if the base exceeds the limit as well and the head is no worse. A marked finding only warns
 * if the rule for existing findings is `warn`.
 */
export function atLevel(found: FindingParts, existing: boolean, rule: 'warn' | 'fail'): Finding {
  const level = existing && rule === 'warn' ? 'warn' : found.level
  return finding({ ...found, level, existing })
}

/** Returns the row of a rule in the table of checks, with the status of its worst finding. */
export function checkRow(
  rule: Rule,
  row: Pick<Check, 'name' | 'value' | 'limit'>,
  findings: readonly Finding[],
): Check {
  return { rule, ...row, status: worst(findings) }
}

/** Returns the row of a rule that is skipped because there is no base or nothing to measure. */
export function skipped(rule: Rule, name: string, limit: string): Check {
  return { rule, name, value: '–', limit, status: 'skipped' }
}

function worst(findings: readonly Finding[]): 'pass' | 'warn' | 'fail' {
  if (findings.some(({ level }) => level === 'fail')) return 'fail'
  return findings.length > 0 ? 'warn' : 'pass'
}

/** Returns the result of all findings together. */
export function decideResult(findings: readonly Finding[]): 'pass' | 'warn' | 'fail' {
  return worst(findings)
}
