import { type ScanOptions } from './count_ranges.ts';
import type { CsvRows } from './csv_rows.ts';
import { type ColumnsRead } from './read_columns.ts';
/** Which columns are read, by their 0-based places, each once. */
export interface WantedColumns {
    /** As codes of their distinct cells. */
    readonly coded: readonly number[];
    readonly texts: readonly number[];
}
/**
 * Reads some columns of a CSV file, block by block, into packed memory: no cell becomes a string. Nothing where the
 * file holds something that only the plain reader can judge: it then gives the answer or the error.
 *
 * @param firstLine The line on which the rows begin, from 1.
 */
export declare function readCsv(rows: CsvRows, wanted: WantedColumns, firstLine: number, options?: Partial<ScanOptions>): ColumnsRead | undefined;
