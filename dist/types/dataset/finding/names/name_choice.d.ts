import type { NameTable } from './name_columns.ts';
import { type NameSpan } from './name_spans.ts';
/** The parts of the names that may be the class and the group. */
export interface NameChoice {
    readonly label: NameSpan;
    readonly group?: NameSpan;
}
/** Returns the two parts that are most likely the class, the better one first. */
export declare function nameChoices(table: NameTable): readonly NameChoice[];
