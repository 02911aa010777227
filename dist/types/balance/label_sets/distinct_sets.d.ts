import type { SetSamples } from './set_samples.ts';
/** The distinct label sets of some samples. The empty set is one of them. */
export interface DistinctSets {
    /** The rows with each set, in hash order. */
    readonly bags: readonly Int32Array[];
    /** The number of the set of each of the samples' rows, parallel to `rows`. */
    readonly numbers: Int32Array;
}
/**
 * Numbers the distinct label sets in the order of their first samples. The sets are found by a hash table with open
 * addressing because a text for each set takes several times as long. The last answer is kept, so it must not be changed.
 */
export declare const distinctSets: (samples: SetSamples) => DistinctSets;
