import { type TextColumn } from '../table/index.ts';
import { type CountJob } from './scan_ranges.ts';
/** The requested columns, in the row order of the file. */
export interface ColumnsRead {
    readonly size: number;
    readonly coded: readonly CodesRead[];
    readonly texts: readonly TextColumn[];
    /** The line on which each row starts, from 1. */
    readonly lines: Uint32Array;
}
/** The index of each row's value in `values`, which are in the order of their first appearance. */
interface CodesRead {
    readonly values: readonly string[];
    readonly codes: Int32Array;
}
/** Scans the ranges of a job in this thread and keeps the contents of its columns, `texts` of them not coded. */
export declare function readColumns(job: CountJob, texts: number, firstLine: number): ColumnsRead | undefined;
export {};
