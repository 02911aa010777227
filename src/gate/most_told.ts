import { formatCount } from '../dataset/counted.ts'
import type { Finding } from './finding.ts'
import { finding } from './level.ts'

/** So many findings of a rule are told one by one, and so many names in a row of the table of checks. */
export const MOST_TOLD = 100

/**
 * The first hundred findings of a rule, and one that counts the rest, at the level of the worst of these: what is decided
 * by all findings is decided alike by what is left.
 *
 * @param findings The most important first.
 */
export function mostTold(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_TOLD) return findings
  const told = mostSevereFirst(findings)
  const rest = told.slice(MOST_TOLD)
  const { rule, level } = rest[0] as Finding
  const message = `${formatCount(rest.length)} more classes break ${rule}`
  const existing = rest.every((one) => one.existing)
  return [...told.slice(0, MOST_TOLD), finding({ rule, level, value: rest.length, limit: null, message, existing })]
}

/** Fails before warnings, and new ones before those that the base had. */
export function mostSevereFirst(findings: readonly Finding[]): Finding[] {
  const severity = ({ level, existing }: Finding) => (level === 'fail' ? 2 : 0) + (existing ? 0 : 1)
  return findings.toSorted((a, b) => severity(b) - severity(a))
}

/** Names for the table of checks. */
export function namesTold(names: readonly string[]): string {
  const rest = names.length - MOST_TOLD
  return rest > 0 ? `${names.slice(0, MOST_TOLD).join(', ')} and ${formatCount(rest)} more` : names.join(', ')
}
