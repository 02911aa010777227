import type { NameTable } from './name_columns.ts';
import type { NameSpan } from './name_spans.ts';
/** The role of a column, if it is not the class. */
export type Role = 'constant' | 'counter' | 'time' | 'split' | 'side' | 'thing' | 'person' | 'class' | 'free';
/**
 * Returns the role of each column that is not a class: a constant, a running number, a date or a time, a split or a side,
 * the number of a thing (`frame12`) or of a person (`speaker3`). `class` means that the column is a class.
 */
export declare function rolesOf({ columns, rows }: NameTable, span: (at: number) => NameSpan): readonly Role[];
