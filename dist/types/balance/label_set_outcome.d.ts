import type { BalanceMethod, Decimal, Strategy } from '../config/index.ts';
import { type SetSamples } from './label_sets/index.ts';
import type { WeightOptions } from './sizes/index.ts';
/** What one method of a strategy does to samples with several labels. */
export interface MethodFigures {
    readonly strategy: Strategy;
    readonly by: BalanceMethod;
    /** The number of samples with each label afterwards, parallel to the samples' `classes`. */
    readonly targets: readonly number[];
    readonly total: number;
    readonly copied: number;
    readonly dropped: number;
    readonly mostRepeated: number;
    /** MeanIR afterwards; for `weighted`, that of the expected number of draws. */
    readonly meanImbalance: number;
    /** Only for `weighted`: the mean weight of the samples with each label. */
    readonly weights?: readonly number[];
    /** The labels of the first sample that occurs most often, or that has the largest weight. */
    readonly mostOftenLabels: readonly string[];
    /** How often this sample occurs, or is drawn on average in an epoch of as many draws as there are samples. */
    readonly mostOften: number;
}
/** A method of a strategy, and what it is applied with. */
export interface MethodChoice {
    readonly strategy: Strategy;
    readonly by: BalanceMethod;
    /** How often a sample may occur. */
    readonly maxRepeat?: number | undefined;
    /** Only for `repeat_factor`: the share of the most frequent label up to which labels are repeated. */
    readonly overRatio?: Decimal | undefined;
    /** The formula of weights. */
    readonly formula?: WeightOptions;
}
/** Applies a method to samples, and measures the result. */
export declare function labelSetOutcome(samples: SetSamples, choice: MethodChoice): MethodFigures;
