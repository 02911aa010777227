import { type SetSamples } from './set_samples.ts';
/**
 * The repeat factor of each label and sample of LVIS (Gupta, Dollar and Girshick, 2019, "LVIS: A dataset for large
 * vocabulary instance segmentation"): a label with the share f of the samples has max(1, sqrt(t / f)), and a sample the
 * largest factor of its labels. A sample without labels has 1.
 *
 * LVIS uses the threshold t = 0.001, which suits 100,000 images but changes nothing in most smaller datasets. Here, t is
 * the median share of the labels, so that the rarer half of them is repeated in a dataset of any size.
 */
interface RepeatFactors {
    /** The factor of each label; 0 if it has no samples. */
    readonly byLabel: readonly number[];
    /** The factor of each row of the table; 0 if it is not among the samples. */
    readonly byRow: Float64Array;
}
/** Computes the repeat factor of each label and sample. */
export declare function repeatFactors(samples: SetSamples): RepeatFactors;
/**
 * Repeats every sample as often as the whole part of its factor says, and once more with the probability of the rest. The
 * random numbers are drawn in hash order.
 *
 * @returns How often each row of the table occurs in the result.
 */
export declare function repeatByFactor(samples: SetSamples): Int32Array;
export {};
