import type { TextColumn } from '../text_column.ts';
import { type CountJob } from './scan_ranges.ts';
/** The columns that were wanted, each in the order of the file. */
export interface ColumnsRead {
    readonly size: number;
    readonly coded: readonly CodesRead[];
    readonly texts: readonly TextColumn[];
    /** The line on which each row starts, from 1. */
    readonly lines: Uint32Array;
}
/** Each row's place in `values`, which are in the order of their first appearance. */
export interface CodesRead {
    readonly values: readonly string[];
    readonly codes: Int32Array;
}
/** Scans a job's ranges in this thread, and keeps what stands in its columns; `texts` of them are not coded. */
export declare function readColumns(job: CountJob, texts: number, firstLine: number): ColumnsRead | undefined;
