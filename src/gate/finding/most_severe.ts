import { counted, firstAndMore } from '../../config/index.ts'
import { type ClassCounts, classNoun } from '../../dataset/index.ts'
import type { Finding } from './finding.ts'
import { finding } from './level.ts'
import { isWaived } from './waive.ts'

/** The number of findings of a rule that are listed, and of names in a row of the table of checks. */
const MOST_LISTED = 100

/**
 * Returns the first hundred findings of a rule, and one that counts the rest at the level of the worst of them. A decision
 * based on the shorter list is the same as one based on all findings.
 *
 * @param findings The most important first.
 */
export function mostImportant(
  findings: readonly Finding[],
  counts: Pick<ClassCounts, 'multiLabel'>,
): readonly Finding[] {
  if (findings.length <= MOST_LISTED) return findings
  const sorted = mostSevereFirst(findings)
  const rest = sorted.slice(MOST_LISTED)
  const { rule, level } = rest[0] as Finding
  const { one, many } = classNoun(counts)
  const message = `${counted(rest.length, `more ${one} does`, `more ${many} do`)} not comply with ${rule}`
  const existing = rest.every((one) => one.existing)
  const counting = { rule, level, value: rest.length, limit: null, message, existing, waiver: firstToExpire(rest) }
  return [...sorted.slice(0, MOST_LISTED), finding(counting)]
}

/** Returns the waiver that expires first if all findings are waived. */
function firstToExpire(findings: readonly Finding[]): Finding['waiver'] {
  const [first = null, ...others] = findings.map(({ waiver }) => waiver)
  if (!findings.every(isWaived)) return null
  return others.reduce((a, b) => (a !== null && b !== null && b.until < a.until ? b : a), first)
}

/** Sorts failures before warnings, new findings before those that the base has already, and waived ones last. */
export function mostSevereFirst(findings: readonly Finding[]): Finding[] {
  const severity = (one: Finding) => (isWaived(one) ? -2 : 0) + (one.level === 'fail' ? 2 : 0) + (one.existing ? 0 : 1)
  return findings.toSorted((a, b) => severity(b) - severity(a))
}

/** Returns names as a list for the table of checks. */
export function namesForTable(names: readonly string[]): string {
  return firstAndMore(names, MOST_LISTED)
}
