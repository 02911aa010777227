import { type Decimal, decimal, denominator } from '../config/index.ts'
import type { Deviation } from './deviation.ts'
import { compareFractions, type Fraction, fraction } from './figures.ts'
import type { OwnSplit } from './request.ts'

/**
 * How far the dataset's own split is from its shares: each class, and all samples. Somebody else's split may be rounded in
 * either way, so that a cell which is less than a sample off its share is not off at all.
 */
export function ownDeviations({ names, classes, cells, totals, ratios }: OwnSplit): Deviation[] {
  const shares = names.map((_, part) => shareOf(part, totals, ratios))
  const rows = [...classes.map((name, code) => ({ name, cells: cells[code] ?? [] })), { name: null, cells: totals }]
  return rows.flatMap(({ name, cells: row }) => {
    const size = row.reduce((a, b) => a + b, 0)
    if (size === 0) return []
    const deviations = names.map((split, part): Deviation => {
      const points = pointsOff(row[part] ?? 0, shares[part] as Fraction, size)
      return { class: name, split, points, own: true }
    })
    return [deviations.reduce((a, b) => (compareFractions(b.points, a.points) > 0 ? b : a))]
  })
}

function shareOf(part: number, totals: readonly number[], ratios: readonly Decimal[] | undefined): Fraction {
  const ratio = ratios && (ratios[part] ?? decimal(0))
  if (ratio !== undefined) return fraction(ratio.units, denominator(ratio))
  return fraction(
    totals[part] ?? 0,
    Math.max(
      1,
      totals.reduce((a, b) => a + b, 0),
    ),
  )
}

/** 100 |cell - n r, rounded towards the cell| / n. */
function pointsOff(cell: number, share: Fraction, size: number): Fraction {
  const exact = BigInt(size) * share.numerator
  const floor = exact / share.denominator
  const ceiling = floor + (exact % share.denominator === 0n ? 0n : 1n)
  const whole = BigInt(cell)
  const off = whole > ceiling ? whole - ceiling : whole < floor ? floor - whole : 0n
  return fraction(100n * off, BigInt(size))
}
