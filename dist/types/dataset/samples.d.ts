import type { LabelTable } from './label_table.ts';
export interface SampleKeys {
    /** The key of the label; `emotion` unless told otherwise. A list there is a set of labels. */
    readonly label?: string;
    /** The key of what must not be torn apart. */
    readonly group?: string;
}
/**
 * A table of samples that are objects in memory. A sample's id is its `id`, else its `path`, else its index; one without
 * label (none, null or '') is unlabelled.
 *
 * @throws {InputError} for a label, id or group that is no text, number or boolean.
 * @example
 * tableFromSamples([{ emotion: 'joy' }, { emotion: 'calm' }]).classes // ['calm', 'joy']
 */
export declare function tableFromSamples(samples: readonly object[], { label, group }?: SampleKeys): LabelTable;
