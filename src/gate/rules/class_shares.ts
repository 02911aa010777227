import { type Change, samplesForShares } from '../../analysis/index.ts'
import { type Decimal, toNumber, visibleName } from '../../config/index.ts'
import { classNoun, compareTexts } from '../../dataset/index.ts'
import {
  approximate,
  brokenLimit,
  checkRow,
  compareFractions,
  difference,
  exceeds,
  extremesOf,
  type Finding,
  type Fraction,
  finding,
  fraction,
  fractionOf,
  type GateRequest,
  isSet,
  levelOf,
  NO_OUTCOME,
  notCompared,
  type RuleOutcome,
  showAgainst,
  showLimit,
  shownLimit,
} from '../finding/index.ts'
import { jensenShannonDistance } from './jensen_shannon.ts'

/** The share of a class on both sides, in percent. */
interface ShareMove {
  readonly name: string
  readonly base: Fraction
  readonly head: Fraction
  /** The absolute difference, in percentage points. */
  readonly points: Fraction
}

/**
 * Checks |head's share - base's share| of each class in percentage points. The share is that of the labelled samples; for
 * label sets, of all samples. The class that moved most comes first.
 */
export function judgeShareChange(request: GateRequest): RuleOutcome {
  const { thresholds, change } = request
  const rule = 'max_share_change'
  const name = 'largest share change'
  const limits = thresholds.maxShareChange
  if (!isSet(limits)) return NO_OUTCOME
  const moves = change === undefined ? [] : shareMoves(change)
  const [most] = moves
  const broken = most && brokenLimit(limits, (limit) => exceeds(most.points, limit))
  const limit = shownLimit(limits, broken)
  const shown = `${limit === undefined ? '' : showLimit(limit)} points`
  if (most === undefined) return notCompared(request, { key: rule, name, limit: shown, level: levelOf(limits) })
  const findings = moves.flatMap((move): Finding[] => {
    const over = brokenLimit(limits, (each) => exceeds(move.points, each))
    return over === undefined ? [] : [shareFinding(move, over)]
  })
  const sign = compareFractions(most.head, most.base) < 0 ? '−' : '+'
  const points = `${showAgainst(most.points, limit)} points`
  const value = most.points.numerator === 0n ? points : `${visibleName(most.name)} ${sign}${points}`
  return { checks: [checkRow(rule, { name, value, limit: shown }, findings)], findings }
}

function shareFinding(move: ShareMove, { level, limit }: { level: 'warn' | 'fail'; limit: Decimal }): Finding {
  const rose = compareFractions(move.head, move.base) > 0
  const points = `${showAgainst(move.points, limit)} percentage points`
  return finding({
    rule: 'max_share_change',
    level,
    value: approximate(move.points),
    limit: toNumber(limit),
    class: move.name,
    message: `The share of ${visibleName(move.name)} ${rose ? 'rose' : 'fell'} by ${points}, ${fromTo(move)}, limit ${showLimit(limit)} points`,
  })
}

/**
 * Checks the Jensen-Shannon distance between the class shares of both sides. For label sets, these are the shares of all
 * labels of all samples, as for the entropy.
 */
export function judgeDrift(request: GateRequest): RuleOutcome {
  const { thresholds, change, counts } = request
  const rule = 'max_drift'
  const name = `drift of the ${classNoun(counts).many}`
  const limits = thresholds.maxDrift
  if (!isSet(limits)) return NO_OUTCOME
  const [most] = change === undefined ? [] : shareMoves(change)
  const distance = change && most && fractionOf(jensenShannonDistance(change.classes))
  const broken = distance && brokenLimit(limits, (limit) => exceeds(distance, limit))
  const limit = shownLimit(limits, broken)
  const shown = limit === undefined ? '' : showLimit(limit)
  if (distance === undefined || most === undefined)
    return notCompared(request, { key: rule, name, limit: shown, level: levelOf(limits) })
  const value = showAgainst(distance, limit, 3)
  const findings = broken
    ? [
        finding({
          rule,
          level: broken.level,
          value: approximate(distance),
          limit: toNumber(broken.limit),
          class: most.name,
          message: `The ${classNoun(counts).many} drifted by ${value} (Jensen-Shannon distance), limit ${shown}. The share of ${visibleName(most.name)} moved most, ${fromTo(most)}`,
        }),
      ]
    : []
  return { checks: [checkRow(rule, { name, value, limit: shown }, findings)], findings }
}

/** Returns the shares of all classes, the class that moved most first; an empty list if a side has no labels. */
function shareMoves({ base, head, classes }: Change): ShareMove[] {
  if (extremesOf(base) === undefined || extremesOf(head) === undefined) return []
  const moves = classes.map((one): ShareMove => {
    const before = fraction(100n * BigInt(one.base), BigInt(samplesForShares(base)))
    const after = fraction(100n * BigInt(one.head), BigInt(samplesForShares(head)))
    const { numerator, denominator } = difference(after, before)
    const points = fraction(numerator < 0n ? -numerator : numerator, denominator)
    return { name: one.name, base: before, head: after, points }
  })
  return moves.sort((a, b) => compareFractions(b.points, a.points) || compareTexts(a.name, b.name))
}

function fromTo({ base, head }: ShareMove): string {
  return `from ${showAgainst(base, undefined, 1)}% to ${showAgainst(head, undefined, 1)}%`
}
