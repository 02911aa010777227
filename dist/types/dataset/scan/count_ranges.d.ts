import type { CountJob } from './scan_ranges.ts';
/** How a file is scanned. The answer is the same for all of them. */
export interface ScanOptions {
    readonly threads: 1 | 2;
    /** Bytes that are read at a time. */
    readonly blockSize: number;
    /** Bytes that a thread takes at a time. */
    readonly rangeSize: number;
    /** A longer row is for the plain reader. */
    readonly longestRow: number;
}
/** Rows, and by column the distinct texts in the order of their bytes with the number of their rows. */
export interface CountedColumns {
    readonly rows: number;
    readonly columns: readonly ReadonlyMap<string, number>[];
}
export declare function withDefaults(options?: Partial<ScanOptions>): ScanOptions;
/**
 * Counts by ranges, and once more in one piece where that fails: a border may have been guessed wrong.
 *
 * @param jobFor The job, cut into ranges of that many bytes.
 */
export declare function countRanges({ threads, rangeSize }: ScanOptions, jobFor: (rangeSize: number) => CountJob): Promise<CountedColumns | undefined>;
