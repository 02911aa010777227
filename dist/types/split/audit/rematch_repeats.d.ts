import type { LabelTable } from '../../dataset/index.ts';
import type { FileContents } from './compare_content.ts';
interface Rematching {
    readonly base: LabelTable;
    readonly head: LabelTable;
    /** The rows of the base that differ from the row with the same id and number. */
    readonly changed: Int32Array;
    /** The row of the head for each row of the base, or -1. The rows of the ids concerned are replaced. */
    readonly headRows: Int32Array;
    readonly files: FileContents | undefined;
}
/**
 * Matches the rows of an id that occurs several times by their labels and content. By their numbers, the removal of one row
 * would change all rows after it.
 *
 * @returns whether any row has a new match
 */
export declare function rematchRepeats({ base, head, changed, headRows, files }: Rematching): boolean;
export {};
