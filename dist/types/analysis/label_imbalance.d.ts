/**
 * The imbalance ratio of each label, IRLbl: the number of samples with the most frequent label, divided by the number of
 * samples with this label (Charte, Rivera, del Jesus and Herrera, 2015, "Addressing imbalance in multilabel
 * classification"). It is 1 for the most frequent label.
 *
 * @param counts The number of samples with each label.
 * @returns The ratios, parallel to `counts`; `NaN` for a label without samples.
 */
export declare function imbalancePerLabel(counts: readonly number[]): number[];
/**
 * The mean imbalance ratio, MeanIR: the mean of `imbalancePerLabel` over the labels that have samples (Charte et al.,
 * 2015). 1 means that all labels are equally frequent.
 *
 * @returns `NaN` if no label has samples.
 */
export declare function meanImbalance(counts: readonly number[]): number;
