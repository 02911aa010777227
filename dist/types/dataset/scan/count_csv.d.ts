import { type CountedColumns, type ScanOptions } from './count_ranges.ts';
import type { CsvRows } from './csv_rows.ts';
/**
 * Counts the distinct cells of some columns of a CSV file, block by block, in two threads where the file is large.
 * Nothing where the file holds something that only the plain reader can judge: it then gives the answer or the error.
 *
 * @param columns Their 0-based places, each once.
 */
export declare function countCsv(rows: CsvRows, columns: readonly number[], options?: Partial<ScanOptions>): Promise<CountedColumns | undefined>;
