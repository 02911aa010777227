import type { ClassCounts } from '../dataset/index.ts';
import type { Recommendation, StrategyOutcome } from './comparison.ts';
/** In a smaller dataset, every sample counts. */
export declare const SMALL_DATASET = 1000;
/** In a larger dataset, there are enough samples to drop some. */
export declare const LARGE_DATASET = 10000;
interface RecommendRequest {
    /** The whole dataset. Its size and its smallest class determine the recommendation. */
    readonly whole: Pick<ClassCounts, 'classes' | 'counts'>;
    /**
     * The balanced samples, for the figures in the reason: the classes that have samples, and the results of all
     * strategies.
     */
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly strategies: readonly StrategyOutcome[];
    readonly stratified: boolean;
}
/**
 * Recommends a strategy: oversample for fewer than 1,000 labelled samples, hybrid for up to 10,000, and above that undersample
 * if the smallest class has at least 100 samples, otherwise hybrid. There is no recommendation if all classes have the same
 * size.
 */
export declare function recommend(request: RecommendRequest): Recommendation;
export {};
