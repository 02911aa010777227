import { type Decimal, decimal, toNumber } from '../../../config/index.ts'
import type { SplitSummary } from '../../../split/index.ts'
import {
  approximate,
  atLevel,
  brokenLimit,
  checkRow,
  compareFractions,
  exceeds,
  type Finding,
  type Fraction,
  fraction,
  fractionOf,
  type GateRequest,
  isSet,
  levelOf,
  NO_OUTCOME,
  noLabels,
  notJudgedOrSkipped,
  type RuleOutcome,
  type SplitState,
  showAgainst,
  showLimit,
  shownLimit,
} from '../../finding/index.ts'
import { type Deviation, OWN_SPLIT } from './deviation.ts'
import { deviationsFromShares, openSamples, openShare } from './share_deviation.ts'

const RULE = 'max_split_deviation'
const NAME = 'largest split deviation'

/**
 * Checks |cell - quota| / class size in percentage points (with groups, |cell - n r| / n), for each class and for all
 * samples. If the dataset has its own split, that split is checked.
 */
export function judgeSplitDeviation(request: GateRequest): RuleOutcome {
  const { thresholds, splits, baseSplits } = request
  const limits = thresholds.maxSplitDeviation
  if (!isSet(limits)) return NO_OUTCOME
  const worstFirst = deviationsOf(splits).sort((a, b) => compareFractions(b.points, a.points))
  const [worst] = worstFirst
  const broken = worst && brokenLimit(limits, (limit) => exceeds(worst.points, limit))
  const limit = shownLimit(limits, broken)
  const shown = `${limit === undefined ? '' : showLimit(limit)} points`
  const ownWhy = splits?.ownUnreadable ?? splits?.ownShareless
  if (worst === undefined || ownWhy !== undefined) {
    const why = ownWhy ?? noLabels(request.counts)
    return notJudgedOrSkipped(request, { key: RULE, name: NAME, limit: shown, level: levelOf(limits), why })
  }
  const before = new Map(deviationsOf(baseSplits).map((deviation) => [deviation.class, deviation.points]))
  const findings = worstFirst.flatMap((deviation): Finding[] => {
    const over = brokenLimit(limits, (most) => exceeds(deviation.points, most))
    if (over === undefined) return []
    const earlier = before.get(deviation.class)
    const existing = earlier !== undefined && compareFractions(deviation.points, earlier) <= 0
    return [atLevel(deviationFinding(deviation, over.level, over.limit), existing, thresholds.existing)]
  })
  const value = `${showAgainst(worst.points, limit)} points`
  const name = worst.own ? `${NAME}, the dataset's own` : NAME
  return { checks: [checkRow(RULE, { name, value, limit: shown }, findings)], findings }
}

function deviationFinding(deviation: Deviation, level: 'warn' | 'fail', limit: Decimal) {
  const points = showAgainst(deviation.points, limit)
  const whose = deviation.class ?? 'The dataset as a whole'
  const where = deviation.own ? ` ${OWN_SPLIT}` : ''
  return {
    rule: RULE,
    level,
    value: approximate(deviation.points),
    limit: toNumber(limit),
    class: deviation.class,
    message: `${whose} deviates by ${points} percentage points from its share of ${deviation.split}${where}, limit ${showLimit(limit)} points`,
  } as const
}

function deviationsOf(splits: SplitState | undefined): Deviation[] {
  if (splits?.own !== undefined) return deviationsFromShares(splits.own).map((one) => ({ ...one, own: true }))
  const summary = splits?.summary
  if (summary === undefined) return []
  if (summary.multiLabel) {
    return deviationsFromShares({ ...summary, ratios: splits?.ratios }).map((one) => ({ ...one, own: false }))
  }
  const rows = summary.classes.map((name, code) => ({
    name,
    cells: summary.cells[code] ?? [],
    targets: summary.targets[code] ?? [],
    followers: summary.followers?.[code] ?? [],
  }))
  const columns = summary.names.map((_, column) => column)
  const followers = columns.map((column) => sumOf(summary.followers ?? [], column))
  const all = {
    name: null,
    cells: summary.totals,
    targets: columns.map((column) => sumOf(summary.targets, column)),
    followers,
  }
  return [...rows, all].flatMap((row) => rowDeviation(row, summary, splits?.ratios) ?? [])
}

interface Row {
  readonly name: string | null
  readonly cells: readonly number[]
  readonly targets: readonly number[]
  /** The rows in the cells that the quotas do not count. */
  readonly followers: readonly number[]
}

function rowDeviation(row: Row, summary: SplitSummary, ratios: readonly Decimal[] | undefined): Deviation | undefined {
  const following = row.followers.reduce((a, b) => a + b, 0)
  const size = row.cells.reduce((a, b) => a + b, 0) - following
  if (size === 0) return undefined
  const isFrozen = summary.names.map((name) => (summary.frozen ?? []).some((one) => one === name))
  const counted = row.cells.map((cell, column) => cell - (row.followers[column] ?? 0))
  const rest = openSamples(size, counted, isFrozen)
  const deviations = summary.names.map((split, column): Deviation => {
    const isByShare = summary.groups !== undefined && ratios !== undefined
    const cell = counted[column] ?? 0
    const whole = isFrozen[column] ? cell : (row.targets[column] ?? 0) - (row.followers[column] ?? 0)
    const target =
      isByShare && !isFrozen[column] ? times(rest, openShare(column, ratios, isFrozen)) : fractionOf(decimal(whole))
    const points = pointsOff(cell, target, size)
    return { class: row.name, split, points, own: false }
  })
  return deviations.reduce((a, b) => (compareFractions(b.points, a.points) > 0 ? b : a))
}

function sumOf(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
}

function times(n: number, share: Fraction): Fraction {
  return fraction(BigInt(n) * share.numerator, share.denominator)
}

/** Returns 100 |cell - target| / size. */
function pointsOff(cell: number, target: Fraction, size: number): Fraction {
  const off = BigInt(cell) * target.denominator - target.numerator
  return fraction(100n * (off < 0n ? -off : off), target.denominator * BigInt(size))
}
