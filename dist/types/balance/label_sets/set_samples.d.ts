import type { SeededHash } from '../../config/index.ts';
import { type LabelSets, type LabelTable } from '../../dataset/index.ts';
import type { RowGroups } from '../draws/index.ts';
/** The samples of a multi-label dataset that are balanced. A sample with an empty set is one of them. */
export interface SetSamples {
    /** The names of the labels, in the order of their UTF-8 bytes. */
    readonly classes: readonly string[];
    /** The labels of each row of the table. */
    readonly sets: LabelSets;
    /** The rows to balance, in hash order. */
    readonly rows: Int32Array;
    /** The number of rows of the table. */
    readonly size: number;
    readonly seed: number;
    /** The groups of the rows, so that as many groups as possible keep samples. */
    readonly groups?: RowGroups;
}
/**
 * Returns the labelled samples of a table in hash order.
 *
 * @param isIncluded Selects rows, such as those of the training split. The default is all rows.
 */
export declare function setSamples(table: LabelTable & {
    readonly labelSets: LabelSets;
}, seeded: SeededHash, isIncluded?: (row: number) => boolean): SetSamples;
/**
 * Counts the samples with each label.
 *
 * @param times How often each row of the table counts. By default, every sample counts once.
 */
export declare function countLabels({ classes, sets, rows }: SetSamples, times?: Int32Array | Float64Array): number[];
/** How often each row of the table occurs if every sample is kept once. */
export declare function allOnce({ rows, size }: SetSamples): Int32Array;
