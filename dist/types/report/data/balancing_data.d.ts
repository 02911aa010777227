/** What each balancing strategy would do. */
export interface BalancingData {
    /** Whether the training split or the whole dataset was compared. */
    readonly on: 'train' | 'all';
    /** The names of the classes that have samples. */
    readonly classes: readonly string[];
    /** The number of samples of each class, parallel to `classes`. */
    readonly sizes: readonly number[];
    /** The number of samples: the sum of `sizes`, unless samples have several labels. */
    readonly total: number;
    /** One outcome for each strategy; with several labels per sample, one for each method of each strategy. The last one has `settings` if the config changes a strategy. */
    readonly strategies: readonly StrategyData[];
    /** The recommended strategy; `null` if all classes have the same size, or if no strategy makes them more equal. */
    readonly recommended_strategy: string | null;
    /** Only with several labels per sample: the recommended method of the strategy; `null` if there is none. */
    readonly recommended_by?: string | null | undefined;
    /** Why, in one sentence. */
    readonly reason: string;
    /** Further advice, one sentence each. */
    readonly also: readonly string[];
    /** Only with several labels per sample: MeanIR before balancing; `null` if no sample has a label. */
    readonly mean_imbalance_before?: number | null | undefined;
    /** Only with several labels per sample: the rare labels that occur only together with a frequent one. */
    readonly obstacles?: readonly ObstacleData[] | undefined;
}
/** A rare label that occurs only together with a frequent one. */
export interface ObstacleData {
    /** The rare label. */
    readonly label: string;
    /** The most frequent of the labels that all its samples have. */
    readonly with: string;
    /** The number of samples with the rare label. */
    readonly samples: number;
}
/** The result of applying one strategy. */
export interface StrategyData {
    /** The strategy. */
    readonly strategy: string;
    /** Only with several labels per sample: `rare_labels`, `label_sets` or `repeat_factor`. */
    readonly by?: string | undefined;
    /** Only for the configured strategy, if settings of `balancing` change its result: these settings, such as `over_ratio: 0.5`. */
    readonly settings?: string | undefined;
    /**
     * Only with several labels per sample: MeanIR afterwards; for `weighted`, that of the expected number of draws. `null` if no
     * sample has a label.
     */
    readonly mean_imbalance?: number | null | undefined;
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
    /**
     * The weight of one sample of each class; with several labels per sample, the mean weight of the samples with the label.
     * `null` except for `weighted`.
     */
    readonly weights: readonly number[] | null;
    /**
     * The probability, from 0 to 1, that a given sample of the class is not drawn in one epoch; `null` except for `weighted`
     * with one label per sample.
     */
    readonly never_drawn: readonly number[] | null;
    /** The main advantage, in one sentence. */
    readonly pro: string;
    /** The main drawback, in one sentence. */
    readonly con: string;
    /** Warnings that apply to these class sizes, one sentence each. */
    readonly advice: readonly string[];
}
