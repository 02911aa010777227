import { type Decimal, decimal, denominator } from '../../config/index.ts'
import { compareFractions, type Fraction, fraction, type OwnSplit } from '../finding/index.ts'
import type { Deviation } from './deviation.ts'

/**
 * Returns how far a split without quotas deviates from its shares, for each class and for all samples: the dataset's own
 * split, or one of label sets. It may be rounded either way, so a cell that differs from its share by less than one sample
 * does not deviate at all.
 */
export function deviationsFromShares({
  names,
  classes,
  cells,
  totals,
  ratios,
}: Omit<OwnSplit, 'ratios'> & { readonly ratios?: readonly Decimal[] | undefined }): Omit<Deviation, 'own'>[] {
  const shares = names.map((_, part) => shareOf(part, totals, ratios))
  const rows = [...classes.map((name, code) => ({ name, cells: cells[code] ?? [] })), { name: null, cells: totals }]
  return rows.flatMap(({ name, cells: row }) => {
    const size = row.reduce((a, b) => a + b, 0)
    if (size === 0) return []
    const deviations = names.map((split, part) => {
      const points = pointsOff(row[part] ?? 0, shares[part] as Fraction, size)
      return { class: name, split, points }
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

/** Returns 100 |cell - n r, rounded toward the cell| / n. */
function pointsOff(cell: number, share: Fraction, size: number): Fraction {
  const exact = BigInt(size) * share.numerator
  const floor = exact / share.denominator
  const ceiling = floor + (exact % share.denominator === 0n ? 0n : 1n)
  const whole = BigInt(cell)
  const off = whole > ceiling ? whole - ceiling : whole < floor ? floor - whole : 0n
  return fraction(100n * off, BigInt(size))
}
