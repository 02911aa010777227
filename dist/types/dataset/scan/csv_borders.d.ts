import { type ByteReader } from './byte_reader.ts';
/**
 * Cuts a CSV file into ranges of about `rangeSize` bytes that seem to start with a row. The bytes around a newline do not
 * show whether it is inside quotes, so each border is a guess. The guess was right if the scan of the range before it,
 * from a start that was right, ended exactly there.
 */
export declare function csvBorders(file: ByteReader, { start, delimiter }: CsvRows, rangeSize: number): number[];
/** Where the rows of a CSV file are and how they are written. */
export interface CsvRows {
    readonly path: string;
    /** The first byte after the byte order mark and the header. */
    readonly start: number;
    /** The number of cells per row, as in the header. A row with more or fewer cells is left to the plain reader. */
    readonly fields: number;
    /** The byte between cells: 44 for a comma. */
    readonly delimiter: number;
}
