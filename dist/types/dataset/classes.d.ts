import type { CodedColumn } from './formats/manifest.ts';
import { type LabelSets } from './label_table.ts';
/** The label part of a LabelTable. */
export interface RowLabels {
    readonly classes: readonly string[];
    readonly labels: Int32Array;
    readonly labelSets?: LabelSets;
}
/** What a label in the file is called. */
export type Naming = (value: string) => string;
/**
 * Turns a column into classes: '' is unlabelled, different values may have one name, a column of lists makes sets.
 *
 * @param declared Classes that there are even if no sample has them.
 */
export declare function classesOf(column: CodedColumn, nameOf: Naming, declared?: readonly string[]): RowLabels;
/** Rows that have no label at all. */
export declare function unlabelledRows(size: number): RowLabels;
