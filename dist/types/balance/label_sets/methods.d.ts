import { type BalanceMethod, type Strategy } from '../../config/index.ts';
import { type SetSamples } from './set_samples.ts';
/** How a strategy is applied to samples with several labels. */
interface Balancing {
    readonly strategy: Strategy;
    readonly by: BalanceMethod;
}
/** All methods of all strategies: the methods of one strategy after the other. */
export declare const BALANCINGS: readonly Balancing[];
/** Returns the methods of a strategy. */
export declare function methodsOf(strategy: Strategy): readonly BalanceMethod[];
/**
 * Returns how often each row of the table occurs after balancing. `weighted` keeps every sample once.
 *
 * @throws {InputError} if the strategy does not have the method.
 */
export declare function balancedTimes(samples: SetSamples, { strategy, by }: Balancing): Int32Array;
/** Returns the weight of each row of the table for a sampler; 0 if it is not among the samples. */
export declare function balancedWeights(samples: SetSamples, by: BalanceMethod): Float64Array;
/** Returns the rows of a result: the kept rows in ascending order, then the copies by round and row. */
export declare function rowsOfTimes(times: Int32Array): Int32Array;
export {};
