import type { ClassCounts } from '../dataset/index.ts';
import type { Recommendation, StrategyOutcome } from './comparison.ts';
export interface RecommendRequest {
    /** The whole dataset: its size and its smallest class decide. */
    readonly whole: Pick<ClassCounts, 'classes' | 'counts'>;
    /** What is balanced, for the figures of the reason: classes that have samples, and what each strategy makes of them. */
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly strategies: readonly StrategyOutcome[];
    readonly stratified: boolean;
}
/**
 * The strategy to take. Fewer than 1,000 labelled samples: oversample; up to 10,000: hybrid; above: undersample where
 * the smallest class has at least 100, else hybrid. None where all classes have one size.
 */
export declare function recommend(request: RecommendRequest): Recommendation;
