/**
 * The class distribution of a dataset. Classes without samples are listed with 0 and do not count for `numClasses` and
 * `minClassSize`. In a multi-label dataset, each label is a class, and a sample counts for each of its labels.
 */
export interface Distribution {
    /** The number of samples, with or without a label. */
    readonly totalSamples: number;
    /** The number of samples with a label. In a multi-label dataset, an empty set counts as well. */
    readonly labelledSamples: number;
    /** The number of samples without a label: `totalSamples - labelledSamples`. */
    readonly unlabelled: number;
    /** The number of classes that have samples. */
    readonly numClasses: number;
    /** The number of samples of each class, in the order of the names' UTF-8 bytes. */
    readonly counts: Readonly<Record<string, number>>;
    /**
     * Each class's share of the labelled samples, as a percentage from 0 to 100. In a multi-label dataset, it is the share of
     * all samples, and the percentages add up to more than 100 if samples have several labels.
     */
    readonly percentages: Readonly<Record<string, number>>;
    /** The largest class divided by the smallest class that has samples; `NaN` if no class has samples. */
    readonly imbalanceRatio: number;
    /** The size of the smallest class that has samples; 0 if no class has samples. */
    readonly minClassSize: number;
    /** The size of the largest class; 0 if no class has samples. */
    readonly maxClassSize: number;
    /**
     * The Shannon entropy of the class shares, in nats: `-sum(p ln p)` (Shannon, 1948). In a multi-label dataset, `p` is the
     * label's share of all labels of all samples. The same holds for the three figures below.
     */
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
    /** Figures about the label sets. Only multi-label datasets have them. */
    readonly labelSets?: LabelSetFigures;
}
/** Figures about the label sets of a multi-label dataset. */
export interface LabelSetFigures {
    /**
     * The label cardinality: the mean number of labels of a labelled sample (Tsoumakas and Katakis, 2007, "Multi-label
     * classification: an overview"). `NaN` if no sample is labelled.
     */
    readonly cardinality: number;
    /** The label density: the cardinality divided by `numClasses` (Tsoumakas and Katakis, 2007). `NaN` without labels. */
    readonly density: number;
    /** The number of different label sets of the labelled samples. The empty set counts if a sample has it. */
    readonly distinct: number;
    /** The number of samples with an empty set. They are labelled, but not with any of the labels. */
    readonly empty: number;
    /**
     * The imbalance ratio of each label, IRLbl: the number of samples with the most frequent label divided by the number of
     * samples with this label (Charte et al., 2015, "Addressing imbalance in multilabel classification"). `NaN` for a label
     * without samples. The largest is `imbalanceRatio`.
     */
    readonly imbalance: Readonly<Record<string, number>>;
    /** The mean of `imbalance` over the labels with samples, MeanIR (Charte et al., 2015). `NaN` without labels. */
    readonly meanImbalance: number;
}
