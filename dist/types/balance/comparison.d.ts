import type { BalanceMethod, Strategy } from '../config/index.ts';
import type { LabelObstacle } from './label_sets/index.ts';
/** The result of applying each strategy to the same samples. */
export interface Comparison {
    /** The names of the classes that have samples, in the order of their UTF-8 bytes. */
    readonly classes: readonly string[];
    /** The number of samples of each class, parallel to `classes`. */
    readonly sizes: readonly number[];
    /** The number of samples: the sum of `sizes`, unless samples have several labels. */
    readonly total: number;
    /** One outcome for each strategy; with several labels per sample, one for each method of each strategy. The last one has `settings` if a config changes a strategy. */
    readonly strategies: readonly StrategyOutcome[];
    /** The strategy to use, and why. */
    readonly recommendation: Recommendation;
    /** Only with several labels per sample: the mean imbalance ratio (MeanIR) before; `NaN` if no sample has a label. */
    readonly meanImbalance?: number;
    /** Only with several labels per sample: the rare labels that occur only together with a frequent one. */
    readonly obstacles?: readonly LabelObstacle[];
}
/** The result of applying one strategy. */
export interface StrategyOutcome {
    /** The strategy. */
    readonly strategy: Strategy;
    /** Only with several labels per sample: how the strategy is applied to label sets. */
    readonly by?: BalanceMethod;
    /**
     * Only for the configured strategy, if settings of `balancing` change its result: these settings, such as `over_ratio: 0.5`.
     */
    readonly settings?: string;
    /** The size of each class afterwards, parallel to the comparison's `classes`; `weighted` keeps the sizes. */
    readonly targets: readonly number[];
    /** The number of samples afterwards: the sum of `targets`, unless samples have several labels. */
    readonly total: number;
    /** The number of copies that are added. */
    readonly copied: number;
    /** The number of samples that are dropped. */
    readonly dropped: number;
    /** How often the most repeated sample occurs in the result; 1 if nothing is repeated. */
    readonly mostRepeated: number;
    /**
     * Only with several labels per sample: the mean imbalance ratio (MeanIR) afterwards; for `weighted`, that of the expected
     * number of draws. `NaN` if no sample has a label.
     */
    readonly meanImbalance?: number;
    /**
     * Only for `weighted`: the weight of one sample of each class, `N / (k n_c)`, parallel to `classes`. With several labels
     * per sample, the mean weight of the samples with the label.
     */
    readonly weights?: readonly number[];
    /**
     * Only for `weighted` with one label per sample: the probability, from 0 to 1, that a given sample of the class is not drawn in an epoch of N draws
     * with replacement, `(1 - 1/(k n_c))^N`; parallel to `classes`.
     */
    readonly neverDrawn?: readonly number[];
    /** The main advantage, in one sentence. */
    readonly pro: string;
    /** The main drawback, in one sentence. */
    readonly con: string;
    /** Warnings that apply to these class sizes, one sentence each; empty if there are none. */
    readonly advice: readonly string[];
}
/** The strategy that suits a dataset's size and its imbalance. */
export interface Recommendation {
    /** The recommended strategy; `null` if all classes have the same size, or if no strategy makes them more equal. */
    readonly strategy: Strategy | null;
    /** Only with several labels per sample: the recommended method of the strategy. */
    readonly by?: BalanceMethod;
    /** Why, in one sentence. */
    readonly reason: string;
    /** Further advice if the imbalance ratio is above 5: what else to consider, and which classes need data. */
    readonly also: readonly string[];
}
