import type { CodedColumn } from './coded_columns.ts';
import { type LabelSets } from './label_table.ts';
/** The label part of a LabelTable. */
export interface RowLabels {
    readonly classes: readonly string[];
    readonly labels: Int32Array;
    readonly labelSets?: LabelSets;
}
/** Returns the class name of a label in the file. */
export type Naming = (value: string) => string;
/**
 * Turns a column into classes. An empty cell is unlabelled, different values can have the same name, and a column of
 * lists produces label sets.
 *
 * @param declared Classes that exist even if no sample has them.
 */
export declare function classesOf(column: CodedColumn, nameOf: Naming, declared?: readonly string[]): RowLabels;
/** Returns rows without any labels. */
export declare function unlabelledRows(size: number): RowLabels;
