import type { RepeatedRows } from './label_table.ts';
import { type TextColumn } from './text_column.ts';
/**
 * Returns the rows whose text occurs in an earlier row. Bitmaps of hashes find the few candidates in a tenth of the
 * time and memory of a table of all texts.
 *
 * @param hashes One hash per row, equal for equal texts.
 */
export declare function repeatedRows(column: TextColumn, hashes: Uint32Array): RepeatedRows;
