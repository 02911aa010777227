import { type Decimal, decimal } from '../../config/index.ts'
import { approximate, type Fraction, fraction } from '../finding/index.ts'

/** The samples of one class before and after a change. */
interface Pair {
  readonly base: number
  readonly head: number
}

/** A smaller difference uses the power series, because the logarithms would cancel each other out. */
const SMALL = 0.25
const DECIMALS = 12

/**
 * Returns the Jensen-Shannon distance with base 2 between the class shares of two sides, from 0 (the same) to 1 (no class
 * in common): the square root of the divergence (Lin, 1991; Endres and Schindelin, 2003). It is a floating-point number,
 * rounded to 12 decimals so that runtimes with different logarithms agree. Both sides must have samples.
 */
export function jensenShannonDistance(classes: readonly Pair[]): Decimal {
  const baseTotal = classes.reduce((sum, { base }) => sum + base, 0)
  const headTotal = classes.reduce((sum, { head }) => sum + head, 0)
  const both = BigInt(baseTotal) * BigInt(headTotal)
  const divergence = classes.reduce((sum, { base, head }) => {
    const p = BigInt(base) * BigInt(headTotal)
    const q = BigInt(head) * BigInt(baseTotal)
    if (p === q) return sum
    return sum + approximate(fraction(p + q, both)) * divergenceOf(fraction(q - p, p + q))
  }, 0)
  return decimal(Math.min(1, Math.sqrt(divergence / (4 * Math.LN2))).toFixed(DECIMALS))
}

/** Returns (1 + d) ln(1 + d) + (1 - d) ln(1 - d) for d = (q - p) / (q + p). */
function divergenceOf(difference: Fraction): number {
  const d = Math.abs(approximate(difference))
  if (d >= 1) return 2 * Math.LN2
  return d < SMALL ? series(d * d) : (1 + d) * Math.log1p(d) + (1 - d) * Math.log1p(-d)
}

/** Returns the sum of d^(2k) / (k (2k - 1)) for k = 1, 2, ... */
function series(square: number): number {
  let sum = 0
  let power = square
  for (let k = 1; power > Number.EPSILON * sum; k++) {
    sum += power / (k * (2 * k - 1))
    power *= square
  }
  return sum
}
