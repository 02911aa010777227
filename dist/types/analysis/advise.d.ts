import type { Distribution } from './distribution.ts';
export interface AdviceOptions {
    /** Classes that the dataset should have. */
    readonly requiredClasses?: readonly string[];
    /** Whether to speak of the ratio; `false` where a threshold has done so already. */
    readonly ratio?: boolean;
}
/**
 * What a distribution asks for, a sentence each: a ratio above 2 is high and above 5 too high; classes of fewer than 10
 * samples; required or listed classes without any; samples without a label. Empty where all is well.
 */
export declare function adviseOnDistribution(distribution: Distribution, options?: AdviceOptions): string[];
