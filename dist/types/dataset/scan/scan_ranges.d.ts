import type * as FileSystem from 'node:fs';
import type { Scanner } from './scanner.ts';
/** A file whose rows are counted, and how. Plain data, which is sent to a worker unchanged. */
export interface CountJob {
    readonly path: string;
    /** Where ranges start and end: range i is the bytes from `borders[i]` to `borders[i + 1]`. */
    readonly borders: readonly number[];
    /** The calls that set up the scanner. Bytes are passed as a pointer and a length. */
    readonly setUp: readonly (readonly [keyof Scanner, ...(number | Uint8Array)[]])[];
    readonly scan: 'csvScan' | 'jsonlScan';
    /** How many columns are read as codes. They come first, and their distinct texts are counted. */
    readonly columns: number;
    readonly blockSize: number;
    /** The longest row that is read. */
    readonly longestRow: number;
}
/** What one thread found in its ranges. */
export interface RangeCounts {
    /** False if a range did not end at the end of a row, or contained something that only the plain reader can handle. */
    readonly clean: boolean;
    readonly rows: number;
    /** Per column, each distinct text with its number of rows. */
    readonly columns: readonly (readonly TextCount[])[];
}
interface TextCount {
    readonly bytes: Uint8Array;
    readonly count: number;
}
/** What a thread needs besides the job. */
interface ScanTools {
    readonly fs: Pick<typeof FileSystem, 'openSync' | 'readSync' | 'closeSync'>;
    readonly wasm: Uint8Array<ArrayBuffer>;
    /** The next range that no thread has taken, or an index past the end if there is none. */
    readonly takeRange: () => number;
    /** Receives the rows of each block if more than counts is needed. In this thread only. */
    readonly blocks?: BlockReader;
}
export interface BlockReader {
    /** Called before a block is scanned to set where its columns are written. `room` is the maximum size of a block. */
    readonly before: (scanner: Scanner, room: number) => void;
    readonly after: (scanner: Scanner, memory: Uint8Array, bytes: number) => void;
}
/**
 * Scans ranges of a file until none is left. A worker runs the source text of this function, so it uses only its
 * arguments.
 */
export declare function scanRanges(job: CountJob, { fs, wasm, takeRange, blocks }: ScanTools): RangeCounts;
export {};
