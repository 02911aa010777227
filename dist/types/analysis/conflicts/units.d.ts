import { type LabelTable } from '../../dataset/index.ts';
/** What is compared: a row, or a unit of several rows, which is at the place of its first row. */
export interface Compared extends Pick<LabelTable, 'labels' | 'labelSets'> {
    /** A code for the content of each row; -1 if it is unknown, or if the row belongs to the unit of an earlier row. */
    readonly codes: Int32Array;
    /** The number of samples that each row stands for; 1 if left out. */
    readonly samples?: Uint32Array;
}
/**
 * Merges the rows of each unit, such as the boxes of one image, because their labels do not contradict each other. The labels
 * of a unit are those of all its rows.
 *
 * @param units A code for the unit of each row; -1 if the row is a unit of its own.
 */
export declare function rowsAsUnits(table: LabelTable, codes: Int32Array, units: Int32Array): Compared;
