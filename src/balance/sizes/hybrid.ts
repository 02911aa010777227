import { levelled } from '../draws/index.ts'

/** Brings every class to the median size: smaller classes grow by copies, and larger classes shrink. */
export function hybridTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, medianClassSize(sizes))
}

/**
 * Returns the median size of the classes that have samples, 0 if there is none. For an even number of classes, it is the
 * mean of the middle two, rounded down.
 *
 * @example
 * medianClassSize([50, 75, 100, 110]) // 87
 */
function medianClassSize(sizes: readonly number[]): number {
  const sorted = sizes.filter((size) => size > 0).sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return Math.floor((lower + upper) / 2)
}
