import { compareDecimals, type Decimal, denominator } from '../../config/index.ts'
import { ceilOver, type Fraction } from '../finding/index.ts'
import { jensenShannonDistance } from '../rules/index.ts'
import type { PlanBounds } from './bounds.ts'
import { misfit, type SizeRange, spread, sumOfSizes } from './spread.ts'
import type { PlanStart } from './start.ts'

/** Whether a plan only adds samples or only removes some. */
export type Direction = 'add' | 'remove'

/** A search for sizes. */
interface SizeSearch {
  readonly start: PlanStart
  readonly bounds: PlanBounds
  readonly direction: Direction
  /** Whether classes of the base that the head has lost are brought back, or new ones that are too small are removed. */
  readonly wholeClasses: boolean
  /** The numbers of samples that shares refer to, before the plan. */
  readonly samples: { readonly base: number; readonly head: number }
  /** Whether sizes meet the rules. */
  readonly isMet: (sizes: readonly number[]) => boolean
}

/** Bounds the work of a search with shares. Plans with more than this many times the samples help nobody. */
const MOST_TIMES = 1024
const STEPS_OF_TOTALS = 96
/** Of small numbers, each is tried, because whole samples move the shares of small classes a lot. */
const SMALL_STEPS = 32

/** Returns the sizes with the fewest samples added or removed that the search finds; undefined if it finds none. */
export function findSizes(search: SizeSearch): readonly number[] | undefined {
  const range = rangeOf(search)
  if (misfit(range, Number.POSITIVE_INFINITY) === 'crossed') return undefined
  const { share, drift } = search.bounds
  if (share !== undefined || drift !== undefined) return findTotal(search, range)
  const sizes = withinRatio(search, range)
  return sizes !== undefined && search.isMet(sizes) ? sizes : undefined
}

/** Classes without samples stay so unless they need some. */
function rangeOf({ start, bounds, direction, wholeClasses }: SizeSearch): SizeRange {
  const low: number[] = []
  const high: number[] = []
  for (const [place, size] of start.head.entries()) {
    const [least = 0, ifAny = 0, base = 0] = [bounds.least[place], bounds.ifAny[place], start.base[place]]
    const isAdding = direction === 'add'
    const hasAny = size > 0 || least > 0 || (isAdding && wholeClasses && base > 0)
    const goes = !isAdding && wholeClasses && least === 0 && base === 0 && size < ifAny
    const own = goes ? 0 : Math.max(least, hasAny ? ifAny : 0, isAdding ? size : 0)
    low.push(own)
    high.push(goes ? 0 : !isAdding ? size : own === 0 ? 0 : Number.POSITIVE_INFINITY)
  }
  return { low, high }
}

/** The exact smallest change if only the ratio couples the classes. */
function withinRatio({ bounds: { ratio }, direction }: SizeSearch, { low, high }: SizeRange): number[] | undefined {
  const present = low.flatMap((least, place) => (least > 0 ? [{ least, most: high[place] ?? 0 }] : []))
  if (direction === 'add') {
    const most = present.reduce((a, { least }) => Math.max(a, least), 0)
    const least = ratio === undefined ? 0 : ceilOver(most, ratio)
    return least > most ? undefined : low.map((size) => (size === 0 ? 0 : Math.max(size, least)))
  }
  const least = present.reduce((a, { most }) => Math.min(a, most), Number.POSITIVE_INFINITY)
  const most = ratio === undefined || present.length === 0 ? Number.POSITIVE_INFINITY : floorOf(least, ratio)
  const sizes = high.map((size) => Math.min(size, most))
  return sizes.every((size, place) => size >= (low[place] ?? 0)) ? sizes : undefined
}

/** Finds the total that is closest to the samples of the head. */
function findTotal(search: SizeSearch, range: SizeRange): readonly number[] | undefined {
  const { start, direction } = search
  const [least, most] = [sumOfSizes(range.low), sumOfSizes(start.head)]
  const from = direction === 'add' ? least : most
  const away = direction === 'add' ? (step: number) => from + step : (step: number) => from - step
  const farthest = direction === 'add' ? (MOST_TIMES - 1) * Math.max(1, from) : from - least
  const at = (step: number) => sizesOfTotal(search, range, away(step))
  let [near, far] = [-1, -1]
  let found: readonly number[] | undefined
  for (const step of stepsUpTo(farthest, direction)) {
    found = at(step)
    far = step
    if (found !== undefined) break
    near = step
  }
  while (found !== undefined && far - near > 1) {
    const middle = Math.floor((near + far) / 2)
    const closer = at(middle)
    if (closer === undefined) near = middle
    else [far, found] = [middle, closer]
  }
  return found
}

/** Samples to add can be many times those that there are; samples to remove cannot. */
function stepsUpTo(farthest: number, direction: Direction): number[] {
  const small = Array.from({ length: Math.min(SMALL_STEPS, farthest + 1) }, (_, step) => step)
  const large = Array.from({ length: STEPS_OF_TOTALS + 1 }, (_, step) =>
    direction === 'add'
      ? Math.ceil((farthest + 1) ** (step / STEPS_OF_TOTALS)) - 1
      : Math.floor((farthest * step) / STEPS_OF_TOTALS),
  )
  return [...small, ...large.filter((step) => step >= small.length)].filter(
    (step, place, all) => step !== all[place - 1],
  )
}

/** Returns sizes with this total that meet the rules, as close to the shares of the base as the ranges permit. */
function sizesOfTotal(search: SizeSearch, range: SizeRange, total: number): number[] | undefined {
  const { bounds, start } = search
  const own = withShares(search, range, total)
  if (misfit(own, total) !== undefined) return undefined
  const free = spread(start.base, own, total)
  if (search.isMet(free)) return free
  if (bounds.ratio === undefined) return undefined
  const sizes = spreadWithinRatio(search, own, { total, ratio: bounds.ratio })
  return sizes !== undefined && search.isMet(sizes) ? sizes : undefined
}

/** Returns the range without the sizes whose share would differ too much from that of the base. */
function withShares({ start, bounds: { share }, samples }: SizeSearch, range: SizeRange, total: number): SizeRange {
  if (share === undefined) return range
  const all = BigInt(samples.head + total - sumOfSizes(start.head))
  const [over, points] = [
    BigInt(samples.base) * 100n * denominator(share.points),
    share.points.units * BigInt(samples.base),
  ]
  const before = (place: number) => BigInt(start.base[place] ?? 0) * 100n * denominator(share.points)
  return {
    low: range.low.map((low, place) => {
      if (share.binds[place] !== true) return low
      const least = all * (before(place) - points)
      return least <= 0n ? low : Math.max(low, Number((least + over - 1n) / over))
    }),
    high: range.high.map((high, place) =>
      share.binds[place] === true ? Math.min(high, Number((all * (before(place) + points)) / over)) : high,
    ),
  }
}

interface RatioGoal {
  readonly total: number
  readonly ratio: Fraction
}

/**
 * Tries smallest sizes: the ranges become [smallest, ratio x smallest]. The distance from the base is a convex function of
 * the smallest size, so a search that narrows down finds its minimum.
 */
function spreadWithinRatio(search: SizeSearch, range: SizeRange, { total, ratio }: RatioGoal): number[] | undefined {
  const narrowed = (smallest: number): SizeRange => ({
    low: range.low.map((low) => (low === 0 ? 0 : Math.max(low, smallest))),
    high: range.high.map((high) => Math.min(high, floorOf(smallest, ratio))),
  })
  const isTooSmall = (smallest: number) => {
    const { high } = narrowed(smallest)
    return sumOfSizes(high) < total || range.low.some((least, place) => least > (high[place] ?? 0))
  }
  const isTooLarge = (smallest: number) => {
    const { low } = narrowed(smallest)
    return sumOfSizes(low) > total || low.some((least, place) => least > (range.high[place] ?? 0))
  }
  const first = firstWhere(1, total, (smallest) => !isTooSmall(smallest))
  const last = firstWhere(first, total, isTooLarge) - 1
  if (last < first) return undefined
  const sizesAt = (smallest: number) => spread(search.start.base, narrowed(smallest), total)
  if (search.bounds.drift === undefined) return sizesAt(first)
  const distanceAt = (smallest: number) => distance(search.start.base, sizesAt(smallest))
  const best = firstWhere(
    first,
    last,
    (smallest) => compareDecimals(distanceAt(smallest), distanceAt(smallest + 1)) <= 0,
  )
  return sizesAt(Math.min(best, last))
}

/** Returns the first number from which on a condition holds; `to + 1` if it never does. */
function firstWhere(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function distance(base: readonly number[], head: readonly number[]): Decimal {
  return jensenShannonDistance(base.map((size, place) => ({ base: size, head: head[place] ?? 0 })))
}

function floorOf(size: number, { numerator, denominator: over }: Fraction): number {
  return Number((BigInt(size) * numerator) / over)
}
