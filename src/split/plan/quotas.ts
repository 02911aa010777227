import {
  checkInteger,
  checkNoMore,
  checkShape,
  checkShare,
  compareDecimals,
  type Decimal,
  decimal,
  share,
  sum,
  toNumber,
  wrongType,
  wrongValue,
} from '../../config/index.ts'
import { type Shares, sharesOf } from './settings.ts'

type Ratios = readonly [Decimal, Decimal, Decimal]

/**
 * Computes how many of a class's n samples go to train, val and test: train = floor(n r1), val = floor(n (r1 + r2)) -
 * floor(n r1), and test gets the rest, in exact decimal arithmetic. Small classes: a single sample goes to train, and two go
 * to train and test (to val if the ratio of test is 0); with three or more, every split whose ratio is not 0 gets at
 * least one, taken from the largest split.
 *
 * @param n The number of samples of the class.
 * @param ratios The three shares, as numbers, as strings such as `'0.7'`, or as exact decimals.
 * @returns The number of samples of train, val and test; they sum to n.
 * @throws {TypeError} if n is not a number, or a ratio is not a number, a string or a decimal.
 * @throws {RangeError} if n is not a number of samples, or the ratios are not three shares that sum to 1.
 *
 * @example
 * quotas(75, [0.7, 0.15, 0.15]) // [52, 11, 12]
 * quotas(75, ['0.7', '0.15', '0.15']) // [52, 11, 12]
 */
export function quotas(n: number, ratios: readonly (Decimal | number | string)[], ...more: never[]): number[] {
  checkNoMore(more, DOING, 'n and ratios')
  checkInteger(n, { doing: DOING, name: 'n' }, 0)
  return classQuotas(n, exactRatios(ratios))
}

const DOING = 'compute quotas'

function exactRatios(ratios: readonly (Decimal | number | string)[]): Ratios {
  const call = { doing: DOING, name: 'ratios' }
  const expected = 'three shares such as [0.7, 0.15, 0.15]'
  if (!Array.isArray(ratios)) throw wrongType(call, expected, ratios)
  const [train, val, test, ...more] = ratios.map(exactRatio)
  if (!train || !val || !test || more.length > 0)
    throw wrongValue({ ...call, name: 'the number of ratios' }, '3', ratios.length)
  const total = toNumber(sum([train, val, test]))
  if (total !== 1) throw wrongValue({ ...call, name: 'the sum of the ratios' }, '1', total)
  return [train, val, test]
}

function exactRatio(ratio: Decimal | number | string, place: number): Decimal {
  const call = { doing: DOING, name: `ratios[${place}]` }
  if (typeof ratio === 'string') {
    const read = share.read(ratio.trim())
    if (read === undefined) throw wrongValue(call, A_SHARE, ratio)
    return read
  }
  if (typeof ratio !== 'object') {
    checkShare(ratio, call)
    return decimal(ratio)
  }
  checkShape(ratio, call, A_SHARE, ['units', 'scale'])
  if (typeof ratio.units !== 'bigint' || !Number.isSafeInteger(ratio.scale)) throw wrongType(call, A_SHARE, ratio)
  if (compareDecimals(ratio, ZERO) < 0 || compareDecimals(ratio, ONE) > 0)
    throw wrongValue(call, A_SHARE, toNumber(ratio))
  return ratio
}

const A_SHARE = 'a number from 0 to 1'
const ZERO = decimal(0)
const ONE = decimal(1)

export function classQuotas(n: number, ratios: Ratios): number[] {
  return classQuotasOf(n, sharesOf({ kind: 'splits', ratios }))
}

/** The same for the shares of train, val and test, which need not be decimals. */
export function classQuotasOf(n: number, shares: Shares): number[] {
  return withSmallClasses(n, cutByShares(n, shares), shares)
}

/** Cuts n samples at the floors of their cumulative shares. */
export function cutByShares(n: number, { numerators, denominator }: Shares): number[] {
  let share = 0n
  let before = 0
  return numerators.map((numerator, part) => {
    share += numerator
    const upTo = part === numerators.length - 1 ? n : Number((BigInt(n) * share) / denominator)
    const quota = upTo - before
    before = upTo
    return quota
  })
}

/** The order in which splits are filled and ties for the largest cell are decided: train, test, val. */
const FILL_ORDER = [0, 2, 1] as const

function withSmallClasses(n: number, cells: readonly number[], { numerators }: Shares): number[] {
  const wanted = FILL_ORDER.filter((split) => (numerators[split] ?? 0n) > 0n)
  if (n < 3) return oneEach(n, wanted)
  const filled = [...cells]
  for (const split of wanted) {
    if (filled[split] !== 0) continue
    const largest = wanted.reduce((a, b) => ((filled[b] ?? 0) > (filled[a] ?? 0) ? b : a))
    filled[largest] = (filled[largest] ?? 0) - 1
    filled[split] = 1
  }
  return filled
}

function oneEach(n: number, wanted: readonly number[]): number[] {
  const cells = [0, 0, 0]
  for (let sample = 0; sample < n; sample++) {
    const split = wanted[sample] ?? wanted[0] ?? 0
    cells[split] = (cells[split] ?? 0) + 1
  }
  return cells
}
