import type { Strategy } from '../config/index.ts';
/** From the sizes of the classes to what a strategy makes of them. A class without samples stays without. */
export type TargetSizes = (sizes: readonly number[]) => number[];
/**
 * The size that each class has after balancing.
 *
 * @example
 * targetSizes('hybrid', [100, 50, 75]) // [75, 75, 75]
 */
export declare function targetSizes(strategy: Strategy, sizes: readonly number[]): number[];
