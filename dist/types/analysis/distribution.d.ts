/**
 * The classes of a dataset in figures. Percentages are of the labelled samples; classes without samples are listed with 0
 * and count neither in `numClasses` nor in `minClassSize`.
 */
export interface Distribution {
    readonly totalSamples: number;
    readonly labelledSamples: number;
    readonly unlabelled: number;
    readonly numClasses: number;
    /** By class, in the order of the names' bytes. */
    readonly counts: Readonly<Record<string, number>>;
    /** 0 to 100. */
    readonly percentages: Readonly<Record<string, number>>;
    /** Largest class / smallest class that has samples; NaN where there is none. */
    readonly imbalanceRatio: number;
    readonly minClassSize: number;
    readonly maxClassSize: number;
    /** Shannon entropy in nats. */
    readonly entropy: number;
    /** Entropy / ln(numClasses), 0 to 1; 1 for one class. */
    readonly normalizedEntropy: number;
    /** exp(entropy): how many equally large classes would be as diverse. */
    readonly effectiveClasses: number;
    /** 1 - sum of squared shares. */
    readonly giniSimpson: number;
    /** Whether a sample may have several labels, so that counts do not add up to samples. */
    readonly multiLabel: boolean;
}
