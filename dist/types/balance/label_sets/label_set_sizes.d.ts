import { type SetSamples } from './set_samples.ts';
/**
 * LP-ROS (Charte et al., 2015): raises every label set that has fewer samples than the mean to the mean, N / (number of
 * distinct sets), by cloning random samples of it. The mean is rounded to a whole number.
 *
 * It differs from the paper in that every set reaches the mean, while the paper stops after a given share of clones. The
 * result never has more than twice the samples, or a half more per set.
 *
 * @returns How often each row of the table occurs in the result.
 */
export declare function raiseLabelSets(samples: SetSamples): Int32Array;
/**
 * LP-RUS (Charte et al., 2015): lowers every label set that has more samples than the mean to the mean, by deleting random
 * samples of it. The mean is rounded to a whole number, and every set keeps at least one sample. As with `raiseLabelSets`,
 * there is no limit on the share of deleted samples.
 */
export declare function lowerLabelSets(samples: SetSamples): Int32Array;
/**
 * Brings every label set to the mean size. The mean is rounded down, and the largest sets get one more until the total is the
 * same as before. Sets of the same size are ordered by their first samples in hash order.
 */
export declare function levelLabelSets(samples: SetSamples): Int32Array;
