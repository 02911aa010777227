import type { Strategy } from '../config/index.ts'
import { hybridTargets } from './hybrid.ts'
import { oversampleTargets } from './oversample.ts'
import { undersampleTargets } from './undersample.ts'
import { weightedTargets } from './weighted.ts'

/** From the sizes of the classes to what a strategy makes of them. A class without samples stays without. */
export type TargetSizes = (sizes: readonly number[]) => number[]

const TARGETS: Readonly<Record<Strategy, TargetSizes>> = {
  oversample: oversampleTargets,
  undersample: undersampleTargets,
  hybrid: hybridTargets,
  weighted: weightedTargets,
}

/**
 * The size that each class has after balancing.
 *
 * @example
 * targetSizes('hybrid', [100, 50, 75]) // [75, 75, 75]
 */
export function targetSizes(strategy: Strategy, sizes: readonly number[]): number[] {
  return TARGETS[strategy](sizes)
}
