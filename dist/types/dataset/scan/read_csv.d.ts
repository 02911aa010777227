import { type ScanOptions } from './count_ranges.ts';
import type { CsvRows } from './csv_borders.ts';
import { type ColumnsRead } from './read_columns.ts';
/** The columns to read by their 0-based positions, without duplicates. */
interface WantedColumns {
    /** Read as codes of their distinct cells. */
    readonly coded: readonly number[];
    readonly texts: readonly number[];
}
/**
 * Reads some columns of a CSV file, block by block, into packed memory without creating strings. Returns `undefined` if
 * the file contains something that only the plain reader can handle, which then returns the result or the error.
 *
 * @param firstLine The line on which the rows start, counted from 1.
 */
export declare function readCsv(rows: CsvRows, wanted: WantedColumns, firstLine: number, options?: Partial<ScanOptions>): ColumnsRead | undefined;
export {};
