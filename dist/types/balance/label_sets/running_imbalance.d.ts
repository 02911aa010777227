import { type SetSamples } from './set_samples.ts';
/** The counts of the labels while samples are cloned and deleted, and their imbalance. */
export interface RunningImbalance {
    /** The present number of samples with each label. */
    readonly counts: Int32Array;
    /** Counts the labels of a row once more, or once less. */
    readonly count: (row: number, change: 1 | -1) => void;
    /** The imbalance ratio of a label, IRLbl. */
    readonly ratioOf: (label: number) => number;
    /** The mean of the ratios of all labels that have samples, MeanIR. */
    readonly mean: () => number;
    /** Returns the label with the most samples, -1 if there is no label. */
    readonly mostFrequent: () => number;
}
/**
 * Follows MeanIR = (largest count / number of labels) x (sum of 1 / count) in time proportional to the labels of a row.
 *
 * @param growth The number of clones that can be added.
 */
export declare function runningImbalance(samples: SetSamples, growth: number): RunningImbalance;
