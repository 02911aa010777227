import type { CodedColumn, Note } from '../table/index.ts';
interface LabelCells {
    readonly column: CodedColumn;
    /** The name of the column. */
    readonly name: string;
    readonly file: string;
}
interface SeparatedColumn extends LabelCells {
    readonly separator: string;
}
/**
 * Returns notes about cells that `labels.separator` probably does not separate as it should. Labels are exact: spaces
 * around a separator are part of the labels.
 */
export declare function noteSeparator(separated: SeparatedColumn): Note[];
/** Returns a note about cells that probably contain several labels, if no separator is set. */
export declare function noteSeveral({ column, name, file }: LabelCells): Note[];
export {};
