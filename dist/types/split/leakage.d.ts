import { type LabelTable } from '../dataset/index.ts';
import { type Leak, type SplitPlan } from './plan.ts';
export interface LeakOptions {
    /** What a row's file holds, such as git's blob id or a SHA-256; none where that is not known. */
    readonly blobIds?: (row: number) => string | undefined;
}
/** Groups that lie in two splits, and identical contents (of files, or of the column `labels.content`) that do. */
export declare function findLeaks(table: LabelTable, { assignment, names }: Pick<SplitPlan, 'assignment' | 'names'>, { blobIds }?: LeakOptions): Leak[];
