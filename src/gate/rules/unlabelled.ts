import { type Amount, counted, floorTimes, formatCount, listed, shortened } from '../../config/index.ts'
import type { ClassCounts } from '../../dataset/index.ts'
import {
  atLevel,
  brokenLimit,
  checkRow,
  compareFractions,
  fraction,
  type GateRequest,
  isSet,
  levelOf,
  NO_OUTCOME,
  noLabels,
  notJudgedOrSkipped,
  type PlacedSample,
  type RuleOutcome,
  shownLimit,
} from '../finding/index.ts'
import { amountValue, exceedsAmount, type PartOfTotal, partValue, showAmount, showPart } from './amount.ts'

const RULE = 'max_unlabelled'

/**
 * Checks for samples without a label in the sources that have labels. A percentage refers to all samples of these sources,
 * so an additional dataset without labels neither exceeds the limit nor hides samples that do.
 */
export function judgeUnlabelled(request: GateRequest): RuleOutcome {
  const { thresholds, counts, change } = request
  const limits = thresholds.maxUnlabelled
  if (!isSet(limits)) return NO_OUTCOME
  const part = unlabelledPart(counts)
  const broken = brokenLimit(limits, (limit) => exceedsAmount(part, limit))
  const limit = shownLimit(limits, broken)
  const shown = limit === undefined ? '' : showAmount(limit)
  const row = { name: 'unlabelled samples', value: showPart(part, limit), limit: shown }
  if (part.of === 0 && counts.total > 0) {
    return notJudgedOrSkipped(request, { key: RULE, ...row, level: levelOf(limits), why: noLabels(counts) })
  }
  if (broken === undefined) return { checks: [checkRow(RULE, row, [])], findings: [] }
  const share = 'percent' in broken.limit ? ` (${row.value})` : ''
  const first = request.firstUnlabelled?.() ?? []
  const { file = null, line = null } = first.find((one) => one.line !== null) ?? {}
  const found = {
    rule: RULE,
    level: broken.level,
    value: partValue(part, broken.limit),
    limit: amountValue(broken.limit),
    message: `${counted(part.samples, 'sample has', 'samples have')} no label${share}, limit ${shown}${namedSamples(first, part.samples)}`,
    file,
    line,
  } as const
  const before = change && unlabelledPart(change.base)
  const inPercent = 'percent' in broken.limit
  const existing = before !== undefined && exceedsAmount(before, broken.limit) && isNoWorse(part, before, inPercent)
  const findings = [atLevel(found, existing, thresholds.existing)]
  return { checks: [checkRow(RULE, row, findings)], findings }
}

/** `: 'u1' (line 12), 'u2' (line 13) and 3 more`. */
function namedSamples(first: readonly PlacedSample[], samples: number): string {
  const [{ file = null } = {}] = first
  const named = first.map(({ id, line, ...at }) => {
    const place = line === null ? '' : at.file === file ? ` (line ${line})` : ` (${at.file}:${line})`
    return `'${shortened(id)}'${place}`
  })
  const rest = samples - named.length
  return named.length === 0 ? '' : `: ${listed([...named, ...(rest > 0 ? [`${formatCount(rest)} more`] : [])])}`
}

/** Returns how many samples need a label to meet a limit. */
export function samplesToLabel({ counts }: Pick<GateRequest, 'counts'>, limit: Amount): number {
  const { samples, of } = unlabelledPart(counts)
  const allowed = 'samples' in limit ? limit.samples : Math.floor(floorTimes(of, limit.percent) / 100)
  return Math.max(0, samples - allowed)
}

function unlabelledPart({ unlabelledAmongLabelled, samplesAmongLabelled }: ClassCounts): PartOfTotal {
  return { samples: unlabelledAmongLabelled, of: samplesAmongLabelled }
}

function isNoWorse(head: PartOfTotal, base: PartOfTotal, inPercent: boolean): boolean {
  if (!inPercent) return head.samples <= base.samples
  return compareFractions(fraction(head.samples, head.of || 1), fraction(base.samples, base.of || 1)) <= 0
}
