/**
 * The class distribution of a dataset. Percentages refer to the labelled samples. Classes without samples are listed with 0
 * and do not count for `numClasses` and `minClassSize`.
 */
export interface Distribution {
    /** The number of samples, with or without a label. */
    readonly totalSamples: number;
    /** The number of samples with at least one label. */
    readonly labelledSamples: number;
    /** The number of samples without a label: `totalSamples - labelledSamples`. */
    readonly unlabelled: number;
    /** The number of classes that have samples. */
    readonly numClasses: number;
    /** The number of samples of each class, in the order of the names' UTF-8 bytes. */
    readonly counts: Readonly<Record<string, number>>;
    /** Each class's share of the labelled samples, as a percentage from 0 to 100. */
    readonly percentages: Readonly<Record<string, number>>;
    /** The largest class divided by the smallest class that has samples; `NaN` if no class has samples. */
    readonly imbalanceRatio: number;
    /** The size of the smallest class that has samples; 0 if no class has samples. */
    readonly minClassSize: number;
    /** The size of the largest class; 0 if no class has samples. */
    readonly maxClassSize: number;
    /** The Shannon entropy of the class shares, in nats: `-sum(p ln p)` (Shannon, 1948). */
    readonly entropy: number;
    /** The entropy divided by `ln(numClasses)` (Pielou's evenness, 1966), from 0 to 1; 1 for a single class. */
    readonly normalizedEntropy: number;
    /** `exp(entropy)`, the Hill number of order 1 (Hill, 1973): how many classes of equal size would be as diverse. */
    readonly effectiveClasses: number;
    /**
     * The Gini-Simpson index, `1 - sum(p^2)` (Simpson, 1949): the probability that two samples drawn at random differ in
     * class.
     */
    readonly giniSimpson: number;
    /** Whether a sample can have several labels, so the counts add up to more than the number of samples. */
    readonly multiLabel: boolean;
}
