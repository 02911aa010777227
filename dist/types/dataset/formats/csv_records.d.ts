import { type CsvScan } from './csv_scanner.ts';
/** Where the rows of a CSV file start, and the delimiter between their cells. */
type CsvStart = Pick<CsvScan, 'separator' | 'file' | 'start' | 'line'>;
/**
 * Returns the cells of the first rows. If the bytes end inside a row or a row is broken, the result ends before that
 * row. Reading the whole file reports the error.
 */
export declare function firstCsvRows(bytes: Uint8Array, from: CsvStart, most: number): string[][];
/** Collects the cells of all rows, or of at most this many rows. */
export declare function collectRows(bytes: Uint8Array, { separator, file, start, line }: CsvStart, rows: string[][], most?: number, mostCells?: number): void;
export {};
