import { type Decimal, decimal, denominator, sum } from '../../../config/index.ts'
import { compareFractions, type Fraction, fraction, fractionOf, type OwnSplit } from '../../finding/index.ts'
import type { Deviation } from './deviation.ts'

interface Shared extends Omit<OwnSplit, 'ratios'> {
  readonly ratios?: readonly Decimal[] | undefined
  /** The splits that are frozen. They have no share, and their samples are not divided. */
  readonly frozen?: readonly string[]
}

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
  frozen = [],
}: Shared): Omit<Deviation, 'own'>[] {
  const isFrozen = names.map((name) => frozen.includes(name))
  const shares = names.map((_, part) => (ratios ? openShare(part, ratios, isFrozen) : shareOfTotal(part, totals)))
  const rows = [...classes.map((name, code) => ({ name, cells: cells[code] ?? [] })), { name: null, cells: totals }]
  return rows.flatMap(({ name, cells: row }) => {
    const size = row.reduce((a, b) => a + b, 0)
    if (size === 0) return []
    const rest = openSamples(size, row, isFrozen)
    const deviations = names.map((split, part) => {
      const off = isFrozen[part] ? 0n : samplesOff(row[part] ?? 0, shares[part] as Fraction, rest)
      const points = fraction(100n * off, BigInt(size))
      return { class: name, split, points }
    })
    return [deviations.reduce((a, b) => (compareFractions(b.points, a.points) > 0 ? b : a))]
  })
}

/** Returns r / (sum of the r of all splits that are not frozen). */
export function openShare(part: number, ratios: readonly Decimal[], isFrozen: readonly boolean[]): Fraction {
  const ratio = ratios[part] ?? decimal(0)
  const open = sum(ratios.filter((_, one) => !isFrozen[one]))
  if (!isFrozen.includes(true)) return fractionOf(ratio)
  return fraction(ratio.units * denominator(open), denominator(ratio) * open.units)
}

/** Returns the number of samples of a row that are not in a frozen split. */
export function openSamples(size: number, cells: readonly number[], isFrozen: readonly boolean[]): number {
  return cells.reduce((rest, cell, part) => (isFrozen[part] ? rest - cell : rest), size)
}

function shareOfTotal(part: number, totals: readonly number[]): Fraction {
  return fraction(
    totals[part] ?? 0,
    Math.max(
      1,
      totals.reduce((a, b) => a + b, 0),
    ),
  )
}

/** Returns |cell - n r, rounded toward the cell|. */
function samplesOff(cell: number, share: Fraction, n: number): bigint {
  const exact = BigInt(n) * share.numerator
  const floor = exact / share.denominator
  const ceiling = floor + (exact % share.denominator === 0n ? 0n : 1n)
  const whole = BigInt(cell)
  return whole > ceiling ? whole - ceiling : whole < floor ? floor - whole : 0n
}
