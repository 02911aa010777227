import { wrongType } from '../problems/index.ts'

/**
 * An exact decimal number, `units / 10^scale`, in lowest terms: 0.70 is `{ units: 7n, scale: 1 }`. `decimal` creates
 * one. In JSON it is a plain number.
 */
export interface Decimal {
  /** The number without its decimal point. */
  readonly units: bigint
  /** The number of digits after the decimal point, at least 0. */
  readonly scale: number
}

/** More digits than any share or limit needs. The time to read a number grows with their square. */
export const MAX_DECIMAL_LENGTH = 100
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i

/**
 * Reads a decimal number exactly as it is written: 0.7 is 7/10, not the nearest binary fraction.
 *
 * @throws {TypeError} if it is neither text nor a number.
 * @throws {SyntaxError} if the text is not a decimal number, or has more than 100 characters.
 *
 * @example
 * decimal('0.70').units // 7n
 * decimal(0.15).scale // 2
 */
export function decimal(text: string | number): Decimal {
  if (typeof text !== 'string' && typeof text !== 'number')
    throw wrongType({ doing: 'read a decimal number', name: 'text' }, 'text or a number', text)
  const written = String(text).trim()
  const isShort = written.length <= MAX_DECIMAL_LENGTH
  const [match, sign, whole = '', fraction = '', exponent = '0'] = (isShort && DECIMAL.exec(written)) || []
  if (match === undefined || whole + fraction === '') {
    throw new SyntaxError(`Cannot read "${isShort ? text : `${written.slice(0, 20)}...`}" as a decimal number`)
  }
  const units = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n)
  return shortest(units, fraction.length - Number(exponent))
}

function shortest(units: bigint, scale: number): Decimal {
  if (units === 0n) return make(units, 0)
  let [u, s] = scale < 0 ? [units * 10n ** BigInt(-scale), 0] : [units, scale]
  while (s > 0 && u % 10n === 0n) {
    u /= 10n
    s--
  }
  return make(u, s)
}

/** JSON does not support bigint. */
const IN_JSON: object = {
  toJSON(this: Decimal): number {
    return toNumber(this)
  },
}

function make(units: bigint, scale: number): Decimal {
  return Object.assign(Object.create(IN_JSON), { units, scale })
}

/** Returns the denominator of a decimal as a fraction: 10^scale. */
export function denominator(d: Decimal): bigint {
  return 10n ** BigInt(d.scale)
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const lift = (d: Decimal) => d.units * 10n ** BigInt(scale - d.scale)
  return shortest(lift(a) + lift(b), scale)
}

export function sum(decimals: Iterable<Decimal>): Decimal {
  let total: Decimal = { units: 0n, scale: 0 }
  for (const d of decimals) total = add(total, d)
  return total
}

/** Returns a negative number, 0 or a positive number if `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return compareFraction(a.units, denominator(a), b)
}

/** Compares the fraction `numerator / denominator` (denominator positive) with a decimal, exactly. */
export function compareFraction(numerator: bigint, over: bigint, d: Decimal): number {
  const difference = numerator * denominator(d) - d.units * over
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Returns floor(n d) exactly, for a whole number n >= 0 and d >= 0. */
export function floorTimes(n: number, d: Decimal): number {
  return Number((BigInt(n) * d.units) / denominator(d))
}

/** Returns the nearest binary fraction, only for display, never for decisions. */
export function toNumber(d: Decimal): number {
  return Number(formatDecimal(d))
}

/** Returns the shortest text that reads back as the same decimal. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
