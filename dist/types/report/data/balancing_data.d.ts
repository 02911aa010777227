/** What each balancing strategy would do. */
export interface BalancingData {
    /** Whether the training split or the whole dataset was compared. */
    readonly on: 'train' | 'all';
    /** The names of the classes that have samples. */
    readonly classes: readonly string[];
    /** The number of samples of each class, parallel to `classes`. */
    readonly sizes: readonly number[];
    /** The sum of `sizes`. */
    readonly total: number;
    /** One outcome for each strategy. */
    readonly strategies: readonly StrategyData[];
    /** The recommended strategy; `null` if all classes have the same size. */
    readonly recommended_strategy: string | null;
    /** Why, in one sentence. */
    readonly reason: string;
    /** Further advice, one sentence each. */
    readonly also: readonly string[];
}
/** The result of applying one strategy. */
export interface StrategyData {
    /** The strategy. */
    readonly strategy: string;
    /** The size of each class afterwards, parallel to `classes`. */
    readonly targets: readonly number[];
    /** The number of samples afterwards. */
    readonly total: number;
    /** The number of copies that are added. */
    readonly copied: number;
    /** The number of samples that are dropped. */
    readonly dropped: number;
    /** How often the most repeated sample occurs in the result. */
    readonly most_repeated: number;
    /** The weight of one sample of each class; `null` except for `weighted`. */
    readonly weights: readonly number[] | null;
    /**
     * The probability, from 0 to 1, that a given sample of the class is not drawn in one epoch; `null` except for `weighted`.
     */
    readonly never_drawn: readonly number[] | null;
    /** The main advantage, in one sentence. */
    readonly pro: string;
    /** The main drawback, in one sentence. */
    readonly con: string;
    /** Warnings that apply to these class sizes, one sentence each. */
    readonly advice: readonly string[];
}
