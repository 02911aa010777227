import type * as FileSystem from 'node:fs';
import type { Scanner } from './scanner.ts';
/** A file whose rows are to be counted, by whom and how. Plain data: it is sent to a worker as it is. */
export interface CountJob {
    readonly path: string;
    /** Where ranges begin and end: range i is the bytes `borders[i]` up to `borders[i + 1]`. */
    readonly borders: readonly number[];
    /** Calls that set the scanner up; bytes are passed as a pointer and a length. */
    readonly setUp: readonly (readonly [keyof Scanner, ...(number | Uint8Array)[]])[];
    readonly scan: 'csvScan' | 'jsonlScan';
    /** How many columns are read as codes; they come first, and their distinct texts are counted. */
    readonly columns: number;
    readonly blockSize: number;
    /** The longest row that is read. */
    readonly longestRow: number;
}
/** What one thread found in the ranges that it took. */
export interface RangeCounts {
    /** False where a range did not end at the end of a row, or held what only the plain reader can judge. */
    readonly clean: boolean;
    readonly rows: number;
    /** By column, each distinct text with the number of its rows. */
    readonly columns: readonly (readonly TextCount[])[];
}
export interface TextCount {
    readonly bytes: Uint8Array;
    readonly count: number;
}
/** What a thread has to work with besides the job. */
export interface ScanTools {
    readonly fs: Pick<typeof FileSystem, 'openSync' | 'readSync' | 'closeSync'>;
    readonly wasm: Uint8Array<ArrayBuffer>;
    /** The next range that nobody has taken yet; past the end when there is none. */
    readonly takeRange: () => number;
    /** Given each block's rows, where more is wanted of them than counts; in this thread only. */
    readonly blocks?: BlockReader;
}
export interface BlockReader {
    /** Before a block is scanned: where are its columns to be written? `room` is the most that a block can hold. */
    readonly before: (scanner: Scanner, room: number) => void;
    readonly after: (scanner: Scanner, memory: Uint8Array, bytes: number) => void;
}
/**
 * Scans ranges of a file until none is left. Its source text is also what a worker runs, so it uses nothing but its
 * arguments.
 */
export declare function scanRanges(job: CountJob, { fs, wasm, takeRange, blocks }: ScanTools): RangeCounts;
