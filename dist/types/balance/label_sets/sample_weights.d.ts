import { type SetSamples } from './set_samples.ts';
/**
 * The weight of each label, `N / (k n_l)`, where N is the number of samples, k the number of labels that have any, and n_l the
 * number of samples with the label. A label without samples gets 0.
 */
export declare function labelWeights(samples: SetSamples): number[];
/**
 * Weighs each sample with the mean of the weights of its labels.
 *
 * A sample with an empty set gets the weight of the most frequent label, the smallest of all: it has no label that is
 * too rare, but it shows what a sample without any label looks like, so it must still be drawn. If all sets are empty,
 * all weights are 1.
 *
 * @returns The weight of each row of the table; 0 if it is not among the samples.
 */
export declare function weighByLabels(samples: SetSamples): Float64Array;
/**
 * Weighs each sample with `N / (K n_s)`, where K is the number of distinct label sets and n_s the number of samples with the
 * same set: the weight of single labels, with each set as one class. The empty set is one of the sets.
 */
export declare function weighByLabelSets(samples: SetSamples): Float64Array;
/** Weighs each sample with its repeat factor. */
export declare function weighByFactor(samples: SetSamples): Float64Array;
