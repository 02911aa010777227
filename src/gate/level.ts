import type { Limits } from '../config/index.ts'
import type { Check, Finding, Rule } from './finding.ts'

/** A limit that is not kept, and what that means. */
export interface Broken<T> {
  readonly level: 'warn' | 'fail'
  readonly limit: T
}

/** The more severe of the limits that are broken. */
export function brokenLimit<T>(limits: Limits<T>, breaks: (limit: T) => boolean): Broken<T> | undefined {
  if (limits.fail !== undefined && breaks(limits.fail)) return { level: 'fail', limit: limits.fail }
  if (limits.warn !== undefined && breaks(limits.warn)) return { level: 'warn', limit: limits.warn }
  return undefined
}

/** The limit that a table shows: the one that is broken, else the one that would be first. */
export function shownLimit<T>(limits: Limits<T>, broken: Broken<T> | undefined): T | undefined {
  return broken?.limit ?? limits.warn ?? limits.fail
}

export function isSet<T>({ warn, fail }: Limits<T>): boolean {
  return warn !== undefined || fail !== undefined
}

/** A finding without what most of them lack. */
export type FindingParts = Pick<Finding, 'rule' | 'level' | 'value' | 'limit' | 'message'> & Partial<Finding>

export function finding(parts: FindingParts): Finding {
  return { class: null, file: null, line: null, threshold: null, existing: false, ...parts }
}

/**
 * What the base had broken already and is no worse is marked, and only warns where `existing` says so.
 */
export function weighed(found: FindingParts, existing: boolean, rule: 'warn' | 'fail'): Finding {
  const level = existing && rule === 'warn' ? 'warn' : found.level
  return finding({ ...found, level, existing })
}

/** The row of a rule in the table of checks, with the status of the worst of its findings. */
export function check(rule: Rule, row: Pick<Check, 'name' | 'value' | 'limit'>, findings: readonly Finding[]): Check {
  return { rule, ...row, status: worst(findings) }
}

/** The row of a rule that needs a base where there is none, or figures where there are none. */
export function skipped(rule: Rule, name: string, limit: string): Check {
  return { rule, name, value: '–', limit, status: 'skipped' }
}

function worst(findings: readonly Finding[]): 'pass' | 'warn' | 'fail' {
  if (findings.some(({ level }) => level === 'fail')) return 'fail'
  return findings.length > 0 ? 'warn' : 'pass'
}

/** What all findings come to. */
export function decideResult(findings: readonly Finding[]): 'pass' | 'warn' | 'fail' {
  return worst(findings)
}
