import type { ClassCounts } from '../dataset/label_table.ts';
/**
 * The label of a sample object, as text; `null` where it is unlabelled: no such key, `null`, or an empty text.
 *
 * @throws {InputError} where the label is an object or a function.
 */
export declare function labelOf(sample: object, labelKey: string): string | null;
/** The labels of some samples as classes in the order of bytes, and a class code per sample: -1 where unlabelled. */
export interface SampleLabels {
    readonly classes: readonly string[];
    readonly codes: Int32Array;
}
export declare function labelsOf(samples: readonly object[], labelKey: string): SampleLabels;
/** Samples per class of sample objects, as of one source. */
export declare function countSamples(samples: readonly object[], labelKey: string): ClassCounts;
