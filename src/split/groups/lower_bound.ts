import { idealSizes, type Parts, type Shares } from '../plan/index.ts'

/** The best possible deviation of a row of whole numbers with sum n from n r. */
interface BestRow {
  /** The smallest possible largest |cell - n r| / n, 0 to 1. */
  readonly deviation: number
  /** The smallest possible sum of (cell - n r)^2 / n. */
  readonly squares: number
}

/**
 * Takes the floors of n r and adds the rest to the largest fractions. No other row of whole numbers is nearer to n r,
 * neither by its largest deviation nor by the sum of squares.
 *
 * @param step Cells are multiples of it, as is n.
 */
export function bestRow(n: number, shares: Shares, step = 1): BestRow {
  if (n === 0) return { deviation: 0, squares: 0 }
  const offs = remainders(n / step, shares).map((off) => (Number(off) / Number(shares.denominator)) * step)
  const largest = offs.reduce((most, off) => Math.max(most, Math.abs(off)), 0)
  return { deviation: largest / n, squares: offs.reduce((sum, off) => sum + off * off, 0) / n }
}

/** The minimum deviation that one large group causes in a row of n samples: |cell - n r| / n in the largest split. */
export function crowding(n: number, ofOneGroup: number, parts: Parts): number {
  return n === 0 ? 0 : Math.max(0, (ofOneGroup - Math.max(...idealSizes(n, parts))) / n)
}

/** cell - n r of the best row, times the denominator. */
function remainders(n: number, { numerators, denominator }: Shares): bigint[] {
  const fractions = numerators.map((share) => (BigInt(n) * share) % denominator)
  const left = Number(fractions.reduce((a, b) => a + b, 0n) / denominator)
  const raised = fractions
    .map((fraction, part) => ({ fraction, part }))
    .sort((a, b) => (a.fraction > b.fraction ? -1 : a.fraction < b.fraction ? 1 : a.part - b.part))
    .slice(0, left)
    .map(({ part }) => part)
  return fractions.map((fraction, part) => (raised.includes(part) ? denominator - fraction : -fraction))
}
