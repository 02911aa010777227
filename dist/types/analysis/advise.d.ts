import type { Distribution } from './distribution.ts';
interface AdviceOptions {
    /** Classes that the dataset should have. */
    readonly requiredClasses?: readonly string[];
    /** Whether to include the ratio; `false` if a threshold covers it already. */
    readonly ratio?: boolean;
}
/**
 * Returns advice about a distribution: a ratio above 2 (high) or above 5 (too high), classes with fewer than 10 samples,
 * required or listed classes without samples, and samples without a label. The list is empty if there is nothing to improve.
 */
export declare function adviseOnDistribution(distribution: Distribution, options?: AdviceOptions): string[];
export {};
