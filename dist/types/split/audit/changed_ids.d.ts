import type { LabelTable } from '../../dataset/index.ts';
import { type FileContents } from './compare_content.ts';
interface ChangedIdsQuestion {
    readonly base: LabelTable;
    readonly head: LabelTable;
    /** The rows of the base's test split. */
    readonly rows: Int32Array;
    /** The row of the head with the same id, or -1, for each row of the base. */
    readonly headRows: Int32Array;
    readonly files?: FileContents | undefined;
}
/**
 * Returns the rows of the test split whose ids are gone, although the samples are still in the dataset under other ids. That is
 * so if nearly all ids of a source are gone and nearly all of these samples are found by their content; or by their position
 * and label, if nearly all other ids of the source are gone as well.
 */
export declare function rowsWithChangedIds(question: ChangedIdsQuestion): ReadonlySet<number>;
export {};
