import { type Rows } from '../formats/index.ts';
import { type GroupFacts, type GroupLimits } from './group_facts.ts';
/** A column that may be a group key. All rows decide whether it is. */
interface ColumnCandidate {
    readonly name: string;
    readonly place: number;
    /** What groups in the column must look like. */
    readonly limits: GroupLimits;
    /** The groups in the first rows. */
    readonly seen: GroupFacts;
    /** Whether the first rows show that the column is a group key. */
    readonly isClear: boolean;
}
interface Table {
    readonly columns: readonly string[];
    /** The first rows; none if they are not cheap to read. */
    readonly rows: Rows;
    /** Whether these are all rows. */
    readonly isAll: boolean;
    /** The positions of columns with another role. */
    readonly taken: readonly number[];
    /** The position of the label column. */
    readonly label: number | undefined;
}
/** Returns the columns that are named like an entity, such as a patient, and whose values may repeat; the best one first. */
export declare function columnCandidates({ columns, rows, isAll, taken, label }: Table): ColumnCandidate[];
export {};
