import { type Decimal, decimal, denominator, toNumber } from '../config/index.ts'
import type { SplitSummary } from '../split/index.ts'
import { approximate, compareFractions, exceeds, type Fraction, fraction, showAgainst, showLimit } from './figures.ts'
import type { Finding } from './finding.ts'
import { brokenLimit, check, isSet, shownLimit, skipped, weighed } from './level.ts'
import { type GateRequest, NOTHING, type RuleOutcome, type SplitState } from './request.ts'

const RULE = 'max_split_deviation'
const NAME = 'largest split deviation'

/** Percentage points of |cell - quota| / class size, with groups of |cell - n r| / n; of each class and of all samples. */
export function judgeSplitDeviation({ thresholds, splits, baseSplits }: GateRequest): RuleOutcome {
  const limits = thresholds.maxSplitDeviation
  if (!isSet(limits)) return NOTHING
  const worstFirst = deviationsOf(splits).sort((a, b) => compareFractions(b.points, a.points))
  const [worst] = worstFirst
  const broken = worst && brokenLimit(limits, (limit) => exceeds(worst.points, limit))
  const limit = shownLimit(limits, broken)
  const shown = `${limit === undefined ? '' : showLimit(limit)} points`
  if (worst === undefined) return { checks: splits ? [skipped(RULE, NAME, shown)] : [], findings: [] }
  const before = new Map(deviationsOf(baseSplits).map((deviation) => [deviation.class, deviation.points]))
  const findings = worstFirst.flatMap((deviation): Finding[] => {
    const over = brokenLimit(limits, (most) => exceeds(deviation.points, most))
    if (over === undefined) return []
    const earlier = before.get(deviation.class)
    const existing = earlier !== undefined && compareFractions(deviation.points, earlier) <= 0
    return [weighed(deviationFinding(deviation, over.level, over.limit), existing, thresholds.existing)]
  })
  const value = `${showAgainst(worst.points, limit)} points`
  return { checks: [check(RULE, { name: NAME, value, limit: shown }, findings)], findings }
}

function deviationFinding(deviation: Deviation, level: 'warn' | 'fail', limit: Decimal) {
  const points = showAgainst(deviation.points, limit)
  const whose = deviation.class ?? 'The whole dataset'
  return {
    rule: RULE,
    level,
    value: approximate(deviation.points),
    limit: toNumber(limit),
    class: deviation.class,
    message: `${whose} is ${points} percentage points off its share of ${deviation.split}, limit ${showLimit(limit)}`,
  } as const
}

/** The cell of a class that is farthest off; class `null` is the row of all samples. */
interface Deviation {
  readonly class: string | null
  readonly split: string
  readonly points: Fraction
}

function deviationsOf(splits: SplitState | undefined): Deviation[] {
  const summary = splits?.summary
  if (summary === undefined) return []
  const rows = summary.classes.map((name, code) => ({
    name,
    cells: summary.cells[code] ?? [],
    targets: summary.targets[code] ?? [],
  }))
  const all = { name: null, cells: summary.totals, targets: sumsByColumn(summary) }
  return [...rows, all].flatMap((row) => rowDeviation(row, summary, splits?.ratios) ?? [])
}

interface Row {
  readonly name: string | null
  readonly cells: readonly number[]
  readonly targets: readonly number[]
}

function rowDeviation(row: Row, summary: SplitSummary, ratios: readonly Decimal[] | undefined): Deviation | undefined {
  const size = row.cells.reduce((a, b) => a + b, 0)
  if (size === 0) return undefined
  const deviations = summary.names.map((split, column): Deviation => {
    const ratio = summary.groups === undefined ? undefined : ratios?.[column]
    const target = ratio ? times(size, ratio) : exact(decimal(row.targets[column] ?? 0))
    return { class: row.name, split, points: pointsOff(row.cells[column] ?? 0, target, size) }
  })
  return deviations.reduce((a, b) => (compareFractions(b.points, a.points) > 0 ? b : a))
}

function sumsByColumn({ names, targets }: SplitSummary): number[] {
  return names.map((_, column) => targets.reduce((sum, row) => sum + (row[column] ?? 0), 0))
}

function times(n: number, ratio: Decimal): Fraction {
  return fraction(BigInt(n) * ratio.units, denominator(ratio))
}

function exact(d: Decimal): Fraction {
  return fraction(d.units, denominator(d))
}

/** 100 |cell - target| / size. */
function pointsOff(cell: number, target: Fraction, size: number): Fraction {
  const off = BigInt(cell) * target.denominator - target.numerator
  return fraction(100n * (off < 0n ? -off : off), target.denominator * BigInt(size))
}
