import type { CodedColumn, Note } from '../table/index.ts';
interface SeparatedColumn {
    readonly column: CodedColumn;
    readonly separator: string;
    /** The name of the column. */
    readonly name: string;
    readonly file: string;
}
/**
 * Returns notes about cells that `labels.separator` probably does not separate as it should. Labels are exact: spaces
 * around a separator are part of the labels.
 */
export declare function noteSeparator(separated: SeparatedColumn): Note[];
export {};
