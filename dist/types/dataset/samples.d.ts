import { type LabelTable } from './table/index.ts';
interface SampleKeys {
    /** The key of the label. The default is `emotion`. A list is a set of labels. */
    readonly label?: string;
    /** The key of the groups that stay together. */
    readonly group?: string;
    /** What the caller does with the samples, for messages: `balance samples`. */
    readonly doing?: string;
    /** The names of the caller's options for these keys, for messages. */
    readonly options?: {
        readonly label: string;
        readonly group?: string;
    };
}
/**
 * Returns a table of samples that are objects in memory. A sample's id is its `id`, otherwise its `path`, otherwise its index. A
 * sample without a label (missing, null, NaN or '') is unlabelled.
 *
 * @throws {TypeError} if the samples are not an array of objects, no sample has the key of the label or group, or a
 * label, id or group is not a string, a number or a boolean.
 * @throws {RangeError} if a text contains half of a surrogate pair.
 * @example
 * tableFromSamples([{ emotion: 'joy' }, { emotion: 'calm' }]).classes // ['calm', 'joy']
 */
export declare function tableFromSamples(samples: readonly object[], { label, group, doing, options }?: SampleKeys): LabelTable;
export {};
