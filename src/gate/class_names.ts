import { showCount, similarClassNames } from '../analysis/index.ts'
import { classesWithSamples, type SizedClass, sizeOf } from './extremes.ts'

import type { Finding } from './finding.ts'
import { brokenLimit, check, isSet, weighed } from './level.ts'
import { type GateRequest, NOTHING, type RuleOutcome } from './request.ts'

/** Every required class has samples. */
export function judgeRequiredClasses({ thresholds, counts, change }: GateRequest): RuleOutcome {
  const limits = thresholds.requiredClasses
  if (!isSet(limits)) return NOTHING
  const required = union(limits.fail, limits.warn)
  const present = new Set(classesWithSamples(counts).map(({ name }) => name))
  const missing = required.filter((name) => !present.has(name))
  const findings = missing.map((name): Finding => {
    const level = limits.fail?.includes(name) ? 'fail' : 'warn'
    const before = change === undefined ? undefined : sizeOf(change.base, name)
    const lost = before ? `, it had ${showCount(before)} on the base` : ''
    const message = `${name} has no samples but is a required class${lost}`
    const found = { rule: 'required_classes', level, value: 0, limit: 1, class: name, message } as const
    return weighed(found, before === 0, thresholds.existing)
  })
  const value =
    missing.length === 0 ? showCount(required.length) : `${required.length - missing.length} of ${required.length}`
  const row = { name: 'required classes', value, limit: required.join(', ') }
  return { checks: [check('required_classes', row, findings)], findings: failsFirst(findings) }
}

/** No class that has samples lies outside of the allowed ones. */
export function judgeAllowedClasses(request: GateRequest): RuleOutcome {
  const limits = request.thresholds.allowedClasses
  if (!isSet(limits)) return NOTHING
  const sized = classesWithSamples(request.counts)
  const findings = failsFirst(sized.flatMap((one) => judgeAllowed(one, request)))
  const outside = findings.length
  const value = outside === 0 ? showCount(sized.length) : `${outside} of ${sized.length} outside`
  const row = { name: 'allowed classes', value, limit: (limits.fail ?? limits.warn ?? []).join(', ') }
  return { checks: [check('allowed_classes', row, findings)], findings }
}

function judgeAllowed({ name, size }: SizedClass, request: GateRequest): Finding[] {
  const { thresholds, change, firstPlace } = request
  const broken = brokenLimit(thresholds.allowedClasses, (allowed) => !allowed.includes(name))
  if (broken === undefined) return []
  const before = change === undefined ? 0 : sizeOf(change.base, name)
  const { file = null, line = null } = firstPlace?.(name) ?? {}
  const found = {
    rule: 'allowed_classes',
    level: broken.level,
    value: size,
    limit: broken.limit.join(', '),
    class: name,
    message: `"${name}" (${showCount(size)} ${size === 1 ? 'sample' : 'samples'}) is not an allowed class${nearest(name, broken.limit)}`,
    file,
    line,
  } as const
  return [weighed(found, before > 0 && size <= before, thresholds.existing)]
}

function nearest(name: string, allowed: readonly string[]): string {
  const twin = allowed.find((other) => similarClassNames([name, other]).length > 0)
  return twin === undefined ? '' : `; did you mean "${twin}"?`
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])]
}

/** Stable: the order of names holds within a level. */
function failsFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(b.level === 'fail') - Number(a.level === 'fail'))
}
