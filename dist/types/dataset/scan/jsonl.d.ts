import { type CountedColumns, type ScanOptions } from './count_ranges.ts';
import { type ColumnsRead } from './read_columns.ts';
/** A file of one JSON object a line. */
export interface JsonLines {
    readonly path: string;
    /** The byte behind a byte order mark: 0 or 3. */
    readonly start: number;
}
/** Which top-level keys are read, each once. */
export interface WantedKeys {
    /** As codes of their distinct values. */
    readonly coded: readonly string[];
    readonly texts: readonly string[];
}
/**
 * Counts the distinct values of some top-level keys of a JSONL file, block by block, in two threads where the file is
 * large. A string counts as its text, a number and a truth value as they are written, null and a key that is not there
 * as the empty text. Nothing where a line is no object or no JSON, or a value is a list or an object: the plain reader
 * then gives the answer or the error.
 */
export declare function countJsonl(lines: JsonLines, keys: readonly string[], options?: Partial<ScanOptions>): Promise<CountedColumns | undefined>;
/** Reads the values of some top-level keys, under the same rules, into packed memory: none of them becomes a string. */
export declare function readJsonl(lines: JsonLines, wanted: WantedKeys, options?: Partial<ScanOptions>): ColumnsRead | undefined;
