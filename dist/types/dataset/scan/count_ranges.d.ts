import type { CountJob } from './scan_ranges.ts';
/** How a file is scanned. The settings do not change the result. */
export interface ScanOptions {
    readonly threads: 1 | 2;
    /** The number of bytes read at a time. */
    readonly blockSize: number;
    /** The number of bytes that a thread takes at a time. */
    readonly rangeSize: number;
    /** Longer rows are left to the plain reader. */
    readonly longestRow: number;
}
/** The number of rows and, per column, the distinct texts in the order of their bytes with their number of rows. */
export interface CountedColumns {
    readonly rows: number;
    readonly columns: readonly ReadonlyMap<string, number>[];
}
export declare function withDefaults(options?: Partial<ScanOptions>): ScanOptions;
/**
 * Counts by ranges, and again in one piece if that fails, because a border may have been guessed wrong.
 *
 * @param jobFor Returns the job, cut into ranges of the given number of bytes.
 */
export declare function countRanges({ threads, rangeSize }: ScanOptions, jobFor: (rangeSize: number) => CountJob): Promise<CountedColumns | undefined>;
