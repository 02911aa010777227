import { type CountedColumns, type ScanOptions } from './count_ranges.ts';
import type { CsvRows } from './csv_borders.ts';
/**
 * Counts the distinct cells of some columns of a CSV file, block by block, and in two threads if the file is large.
 * Returns `undefined` if the file contains something that only the plain reader can handle, which then returns the result or
 * the error.
 *
 * @param columns The 0-based positions of the columns, without duplicates.
 */
export declare function countCsv(rows: CsvRows, columns: readonly number[], options?: Partial<ScanOptions>): Promise<CountedColumns | undefined>;
