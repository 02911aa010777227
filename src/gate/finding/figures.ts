import { compareFraction, type Decimal, denominator, formatDecimal, formatDigits } from '../../config/index.ts'

/** An exact value that is compared with a limit. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function fraction(numerator: number | bigint, over: number | bigint = 1n): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(over) }
}

/** Converts a decimal to a fraction. */
export function fractionOf(value: Decimal): Fraction {
  return fraction(value.units, denominator(value))
}

/** Returns the smallest whole number that is at least `size` divided by a fraction; infinity if the fraction is 0 or less. */
export function ceilOver(size: number, { numerator, denominator: over }: Fraction): number {
  return numerator <= 0n ? Number.POSITIVE_INFINITY : Number((BigInt(size) * over + numerator - 1n) / numerator)
}

export function difference(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** Returns a negative number, 0 or a positive number if `a` is less than, equal to or greater than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const { numerator } = difference(a, b)
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
}

export function exceeds({ numerator, denominator }: Fraction, limit: Decimal): boolean {
  return compareFraction(numerator, denominator, limit) > 0
}

/** Returns the nearest floating-point number. It is only for display, never for decisions. */
export function approximate({ numerator, denominator: over }: Fraction): number {
  const whole = numerator / over
  return Number(whole) + Number(numerator - whole * over) / Number(over)
}

/** Formats a limit with at least `decimals` decimals, and with all decimals that the config contains. */
export function showLimit(limit: Decimal, decimals = 2): string {
  const text = formatDecimal(limit)
  const written = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  if (written >= decimals) return formatDigits(text)
  return formatDigits(`${text}${written === 0 && decimals > 0 ? '.' : ''}${'0'.repeat(decimals - written)}`)
}

/**
 * Formats a value with `decimals` decimals, or with as many more as are needed to show on which side of the limit it is:
 * 2.5004 is not shown as 2.50 if the limit is 2.5.
 */
export function showAgainst(value: Fraction, limit: Decimal | undefined, decimals = 2): string {
  if (limit === undefined) return showRounded(value, decimals)
  const isOver = exceeds(value, limit)
  const showsSide = (places: number) => exceeds(rounded(value, places), limit) === isOver
  const most = decimals + 30
  let places = decimals
  while (places < most && !showsSide(places)) places++
  return showRounded(value, places)
}

function showRounded(value: Fraction, decimals: number): string {
  const { numerator } = rounded(value, decimals)
  return formatDigits(formatDecimal({ units: numerator, scale: decimals }))
}

/** Rounds half away from zero. */
function rounded({ numerator, denominator: over }: Fraction, decimals: number): Fraction {
  const scale = denominator({ units: 1n, scale: decimals })
  const size = ((numerator < 0n ? -numerator : numerator) * scale * 2n + over) / (over * 2n)
  return { numerator: numerator < 0n ? -size : size, denominator: scale }
}
