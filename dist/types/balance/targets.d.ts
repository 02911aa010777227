import type { Strategy } from '../config/index.ts';
/**
 * Returns the size of each class after balancing.
 *
 * @example
 * targetSizes('hybrid', [100, 50, 75]) // [75, 75, 75]
 */
export declare function targetSizes(strategy: Strategy, sizes: readonly number[]): number[];
