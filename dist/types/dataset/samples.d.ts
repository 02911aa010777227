import type { LabelTable } from './label_table.ts';
export interface SampleKeys {
    /** The key of the label; `emotion` unless told otherwise. A list there is a set of labels. */
    readonly label?: string;
    /** The key of what must not be torn apart. */
    readonly group?: string;
    /** What is done with the samples, for messages: `balance samples`. */
    readonly doing?: string;
    /** What the caller names these keys by, for messages. */
    readonly options?: {
        readonly label: string;
        readonly group?: string;
    };
}
/**
 * A table of samples that are objects in memory. A sample's id is its `id`, else its `path`, else its index; one without
 * label (none, null, NaN or '') is unlabelled.
 *
 * @throws {TypeError} where the samples are no array of objects, no sample has the key of the label or group, or a label,
 * id or group is no text, number or boolean.
 * @throws {RangeError} for half of a surrogate pair, which is no text.
 * @example
 * tableFromSamples([{ emotion: 'joy' }, { emotion: 'calm' }]).classes // ['calm', 'joy']
 */
export declare function tableFromSamples(samples: readonly object[], { label, group, doing, options }?: SampleKeys): LabelTable;
