import { similarName } from '../../analysis/index.ts'
import { counted, formatCount, type Limits, visibleName } from '../../config/index.ts'
import { classNoun } from '../../dataset/index.ts'
import {
  applyWaivers,
  atLevel,
  brokenLimit,
  checkRow,
  classesWithSamples,
  type Finding,
  type GateRequest,
  isSet,
  levelOf,
  mostImportant,
  NO_OUTCOME,
  namesForTable,
  noLabels,
  notJudgedOrSkipped,
  type RuleOutcome,
  type SizedClass,
  sizeOf,
} from '../finding/index.ts'

/** Checks that every required class has samples. */
export function judgeRequiredClasses({ thresholds, counts, change }: GateRequest): RuleOutcome {
  const limits = thresholds.requiredClasses
  if (!isSet(limits)) return NO_OUTCOME
  const { one, many } = classNoun(counts)
  const required = union(limits.fail, limits.warn)
  const present = new Set(classesWithSamples(counts).map(({ name }) => name))
  const missing = required.filter((name) => !present.has(name))
  const failing = new Set(limits.fail)
  const findings = missing.map((name): Finding => {
    const level = failing.has(name) ? 'fail' : 'warn'
    const before = change === undefined ? undefined : sizeOf(change.base, name)
    const lost = before ? ` (${formatCount(before)} on the base)` : ''
    const message = `Required ${one} ${visibleName(name)} has no samples${lost}`
    const found = { rule: 'required_classes', level, value: 0, limit: 1, class: name, message } as const
    return atLevel(found, before === 0, thresholds.existing)
  })
  const value =
    missing.length === 0
      ? formatCount(required.length)
      : `${formatCount(required.length - missing.length)} of ${formatCount(required.length)}`
  const row = { name: `required ${many}`, value, limit: namesForTable(required) }
  return { checks: [checkRow('required_classes', row, findings)], findings: failsFirst(findings) }
}

/** Checks that every class that has samples is allowed. */
export function judgeAllowedClasses(request: GateRequest): RuleOutcome {
  const limits = request.thresholds.allowedClasses
  if (!isSet(limits)) return NO_OUTCOME
  const sized = classesWithSamples(request.counts)
  const allowed = allowedBy(limits)
  const all = sized.flatMap((one) => judgeAllowed(one, allowed, request))
  const value =
    all.length === 0
      ? formatCount(sized.length)
      : `${formatCount(all.length)} of ${formatCount(sized.length)} not allowed`
  const row = {
    name: `allowed ${classNoun(request.counts).many}`,
    value,
    limit: namesForTable(limits.fail ?? limits.warn ?? []),
  }
  if (sized.length === 0) {
    return notJudgedOrSkipped(request, {
      key: 'allowed_classes',
      ...row,
      level: levelOf(limits),
      why: noLabels(request.counts),
    })
  }
  // Only the most important findings are left after this, and a waiver can be for any of them.
  const judged = applyWaivers(request, { checks: [checkRow('allowed_classes', row, all)], findings: failsFirst(all) })
  const listed = mostImportant(judged.findings, request.counts)
  return { checks: judged.checks, findings: withHints(listed, allowed, request) }
}

/** The names of one limit, prepared for lookups by many classes. */
interface AllowedNames {
  readonly names: ReadonlySet<string>
  readonly shown: string
  readonly twinOf: (name: string) => string | undefined
}

function allowedBy({ warn, fail }: Limits<readonly string[]>): Limits<AllowedNames> {
  const ready = (names: readonly string[]): AllowedNames => ({
    names: new Set(names),
    shown: namesForTable(names),
    twinOf: similarName(names),
  })
  return { ...(warn && { warn: ready(warn) }), ...(fail && { fail: ready(fail) }) }
}

function judgeAllowed(
  { name, size }: SizedClass,
  allowed: Limits<AllowedNames>,
  { thresholds, counts, change }: GateRequest,
): Finding[] {
  const broken = brokenLimit(allowed, ({ names }) => !names.has(name))
  if (broken === undefined) return []
  const before = change === undefined ? 0 : sizeOf(change.base, name)
  const found = {
    rule: 'allowed_classes',
    level: broken.level,
    value: size,
    limit: broken.limit.shown,
    class: name,
    message: `'${name}' (${counted(size, 'sample')}) is not an allowed ${classNoun(counts).one}`,
  } as const
  return [atLevel(found, before > 0 && size <= before, thresholds.existing)]
}

/**
 * Adds the place of each class and the allowed class that it looks like, only for the findings that are reported one by
 * one.
 */
function withHints(
  findings: readonly Finding[],
  { fail, warn }: Limits<AllowedNames>,
  { firstPlace }: GateRequest,
): readonly Finding[] {
  return findings.map((found) => {
    if (found.class === null) return found
    const twin = (found.limit === fail?.shown ? fail : warn)?.twinOf(found.class)
    const hint = twin === undefined ? '' : `. Did you mean '${twin}'?`
    const { file = null, line = null } = firstPlace?.(found.class) ?? {}
    return { ...found, message: `${found.message}${hint}`, file, line }
  })
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])]
}

/** Stable: within a level, the order of the names stays the same. */
function failsFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(b.level === 'fail') - Number(a.level === 'fail'))
}
