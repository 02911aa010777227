import { type ByteReader } from './byte_reader.ts';
import type { CsvRows } from './csv_rows.ts';
/**
 * Cuts a CSV file into ranges of about `rangeSize` bytes that seem to begin with a row. Whether a newline lies inside
 * quotes cannot be known from its surroundings, so a border is a guess: it was right when the range in front of it
 * ended, scanned from its own right start, exactly there.
 */
export declare function csvBorders(file: ByteReader, { start, delimiter }: CsvRows, rangeSize: number): number[];
/** Where the first row begins that does so in the window; the window may begin inside quotes or not. */
export declare function nextRow(window: Uint8Array, delimiter: number): number | undefined;
