import type { Strategy } from '../../config/index.ts'
import { largestOf, levelled, smallestOf } from '../draws/index.ts'
import { hybridTargets } from './hybrid.ts'
import { weightedTargets } from './weights.ts'

/** Returns the sizes of the classes after a strategy. A class without samples stays empty. */
type TargetSizes = (sizes: readonly number[]) => number[]

const TARGETS: Readonly<Record<Strategy, TargetSizes>> = {
  oversample: oversampleTargets,
  undersample: undersampleTargets,
  hybrid: hybridTargets,
  weighted: weightedTargets,
}

/**
 * Returns the size of each class after balancing.
 *
 * @example
 * targetSizes('hybrid', [100, 50, 75]) // [75, 75, 75]
 */
export function targetSizes(strategy: Strategy, sizes: readonly number[]): number[] {
  return TARGETS[strategy](sizes)
}

/** Brings every class to the size of the largest class by copies. No sample is dropped. */
function oversampleTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, largestOf(sizes))
}

/** Brings every class to the size of the smallest class that has samples. No sample is copied. */
function undersampleTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, smallestOf(sizes))
}
