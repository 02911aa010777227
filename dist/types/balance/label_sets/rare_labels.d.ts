import { type SetSamples } from './set_samples.ts';
/**
 * ML-ROS (Charte, Rivera, del Jesus and Herrera, 2015, "Addressing imbalance in multilabel classification"): the labels
 * whose imbalance ratio exceeds MeanIR take turns in having a random sample cloned, until a quarter of the samples are
 * cloned. A label leaves when its ratio no longer exceeds MeanIR.
 *
 * It differs from the paper in three ways. A clone is always made of a sample that occurs least often among those with
 * the label. When all labels have left, MeanIR is computed again. And only the clones up to the lowest MeanIR are kept.
 *
 * @returns How often each row of the table occurs in the result.
 */
export declare function cloneRareLabels(samples: SetSamples): Int32Array;
/**
 * ML-RUS (Charte et al., 2015): random samples of labels whose imbalance ratio is at most MeanIR are deleted, until a quarter
 * of the samples are deleted.
 *
 * It differs from the paper in three ways. The most frequent label is always next, because turns of all frequent labels
 * can raise MeanIR. A sample with a label whose ratio exceeds MeanIR is never deleted, nor is the last sample of a
 * label. And only the deletions up to the lowest MeanIR are kept.
 *
 * @returns How often each row of the table occurs in the result: once or not at all.
 */
export declare function deleteFrequentLabels(samples: SetSamples): Int32Array;
/**
 * Deletes a sample as ML-RUS does and clones another one as ML-ROS does, in turn, so that the total stays the same. Each of
 * the two happens to at most a quarter of the samples, and only the steps up to the lowest MeanIR are kept.
 *
 * @returns How often each row of the table occurs in the result.
 */
export declare function exchangeLabels(samples: SetSamples): Int32Array;
