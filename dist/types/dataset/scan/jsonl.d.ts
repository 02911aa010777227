import { type CountedColumns, type ScanOptions } from './count_ranges.ts';
/** A file with one JSON object per line. */
export interface JsonLines {
    readonly path: string;
    /** The first byte after a byte order mark, 0 or 3. */
    readonly start: number;
}
/**
 * Counts the distinct values of some top-level keys of a JSON Lines file, block by block, and in two threads if the file
 * is large. A string counts as its text, numbers and Booleans as they are written, and null or a missing key as empty
 * text. Returns `undefined` if a line is not a JSON object, or if a value is a list or an object. The plain reader then
 * returns the result or the error.
 */
export declare function countJsonl(lines: JsonLines, keys: readonly string[], options?: Partial<ScanOptions>): Promise<CountedColumns | undefined>;
