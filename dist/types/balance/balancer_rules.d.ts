import { type BalanceMethod, type Strategy, type TargetWord } from '../config/index.ts';
import type { BalancingRules, TargetFunction, WeightOptions } from './sizes/index.ts';
/** The settings of `EmotionBalancer` that the block `balancing:` of a config has too. */
export interface BalancerRules extends WeightOptions {
    /**
     * The sizes of classes, or a function that computes them from the sizes of all classes; classes that are left out keep
     * theirs. Or the classes to resample: a list, or a word of imbalanced-learn's `RandomOverSampler` or `RandomUnderSampler`.
     */
    readonly target?: TargetWord | readonly string[] | Readonly<Record<string, number>> | TargetFunction;
    /** Smaller classes grow to this share of the largest class, above 0 and at most 1, rounded down. */
    readonly overRatio?: number;
    /** Larger classes shrink to the smallest class divided by this number, above 0 and at most 1, rounded down. */
    readonly underRatio?: number;
    /** How often a sample may occur in the result, at least 1. */
    readonly maxRepeat?: number;
}
export declare const BALANCER_RULES: readonly ['target', 'overRatio', 'underRatio', 'maxRepeat', 'weights', 'power', 'beta'];
interface Settings extends BalancerRules {
    readonly strategy: Strategy;
    readonly seed: number;
    readonly labelKey: string;
    readonly by: BalanceMethod;
}
/** Checks the settings again before each use, because plain JavaScript can change them later. */
export declare function checkBalancer(settings: Settings, doing: string): void;
/** Returns the rules as the draws use them. */
export declare function rulesOf({ target, overRatio, underRatio, maxRepeat }: BalancerRules): BalancingRules;
/** Returns the options of the weights. */
export declare function formulaIn({ weights, power, beta }: WeightOptions): WeightOptions;
export {};
