/** What each size must be at least and at most. */
export interface SizeRange {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** More steps do not change a floating-point number. */
const STEPS = 60
/** The weight of a class that the base does not have, so that it grows only if no other class can. */
const NO_WEIGHT = 1e-9

/** Whether a total is too small for the lower ends of the ranges, or too large for the upper ends. */
export function misfit({ low, high }: SizeRange, total: number): 'low' | 'high' | 'crossed' | undefined {
  if (low.some((least, place) => least > (high[place] ?? 0))) return 'crossed'
  if (sumOfSizes(low) > total) return 'low'
  return sumOfSizes(high) < total ? 'high' : undefined
}

/**
 * Spreads a total over the classes in proportion to their weights, within their ranges: size = clamp(factor x weight). Of all
 * sizes within the ranges, this is the closest to the weights for every f-divergence, such as the Jensen-Shannon divergence. The total
 * must fit.
 */
export function spread(weights: readonly number[], range: SizeRange, total: number): number[] {
  const at = (factor: number) =>
    weights.map((weight, place) => clamp(factor * (weight || NO_WEIGHT), range.low[place] ?? 0, range.high[place] ?? 0))
  let [below, above] = [0, Math.max(1, total) / NO_WEIGHT]
  for (let step = 0; step < STEPS; step++) {
    const middle = step < STEPS / 2 ? Math.sqrt(Math.max(below, NO_WEIGHT) * above) : (below + above) / 2
    if (sumOfSizes(at(middle)) > total) above = middle
    else below = middle
  }
  return rounded(at(below), range, total)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/** Rounds down, and gives the rest to the largest fractions. */
function rounded(exact: readonly number[], { low, high }: SizeRange, total: number): number[] {
  const sizes = exact.map((size, place) => Math.max(low[place] ?? 0, Math.floor(size)))
  const fractionAt = (place: number) => (exact[place] ?? 0) - (sizes[place] ?? 0)
  const order = sizes.map((_, place) => place).sort((a, b) => fractionAt(b) - fractionAt(a))
  let rest = total - sumOfSizes(sizes)
  for (let round = 0; rest > 0 && round <= sizes.length; round++) {
    for (const place of order) {
      const size = sizes[place] ?? 0
      if (rest === 0) break
      if (size >= (high[place] ?? 0)) continue
      sizes[place] = size + 1
      rest--
    }
  }
  return sizes
}

export function sumOfSizes(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0)
}
