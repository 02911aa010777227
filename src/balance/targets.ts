import type { Strategy } from '../config/index.ts'
import { hybridTargets } from './hybrid.ts'
import { oversampleTargets } from './oversample.ts'
import { undersampleTargets } from './undersample.ts'
import { weightedTargets } from './weighted.ts'

/** Returns the sizes of the classes after a strategy. A class without samples stays empty. */
export type TargetSizes = (sizes: readonly number[]) => number[]

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
