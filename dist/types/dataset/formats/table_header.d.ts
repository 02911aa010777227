import { type Rows } from './column_looks.ts';
/**
 * Whether the row that was read as the header looks like data: cells that are numbers above numbers, or that repeat in
 * their own column. Numbers in a series, such as years, are column names.
 */
export declare function firstRowIsData(columns: readonly string[], rows: Rows): boolean;
/** Returns the number of header rows: those above columns of numbers, or above a row that only names the index. */
export declare function headerRowCount(columns: readonly string[], rows: Rows): number;
/** Whether the rows of a one-column table are cells separated by spaces. */
export declare function isSeparatedByBlanks(columns: readonly string[], rows: Rows): boolean;
