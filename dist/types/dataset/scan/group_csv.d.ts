import { type ScanOptions } from './count_ranges.ts';
import type { CsvRows } from './csv_borders.ts';
/** The rows with equal cells in a column. */
interface EqualCells {
    /** The code of each row's cell. */
    readonly codes: Int32Array<ArrayBuffer>;
    /** The number of different cells, including the empty one. */
    readonly count: number;
    /** The code of the empty cell; -1 if there is none. */
    readonly empty: number;
}
/**
 * Gives equal cells of a column of a CSV file equal codes, from 0 in the order in which they are first seen. The texts of the
 * cells are not read, which is faster than `readCsv` for a column with many different values. Returns `undefined` if the file
 * contains something that only the plain reader can handle.
 */
export declare function groupCsv(rows: CsvRows, place: number, options?: Partial<ScanOptions>): EqualCells | undefined;
export {};
