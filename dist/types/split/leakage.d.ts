import { type FurtherSplits, type LabelTable } from '../dataset/index.ts';
import { type Leak, type SplitPlan } from './plan.ts';
export interface LeakOptions {
    /** What a row's file holds, such as git's blob id or a SHA-256; none where that is not known. */
    readonly blobIds?: (row: number) => string | undefined;
}
/** Where rows are: in the split of `assignment`, and in those of `further` as well. */
interface Splits extends Pick<SplitPlan, 'assignment' | 'names'> {
    readonly further?: FurtherSplits | undefined;
}
/** Groups that lie in two splits, and identical contents (of files, or of the column `labels.content`) that do. */
export declare function findLeaks(table: LabelTable, { assignment, names, further }: Splits, { blobIds }?: LeakOptions): Leak[];
export {};
