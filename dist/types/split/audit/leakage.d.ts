import { type FurtherSplits, type LabelTable } from '../../dataset/index.ts';
import { type Leak, type SplitPlan } from '../plan/index.ts';
export interface LeakOptions {
    /** Identifies the content of a row's file, such as Git's blob id or a SHA-256. Missing if it is unknown. */
    readonly blobIds?: (row: number) => string | undefined;
}
/** The splits of rows: the one in `assignment`, and those in `further`. */
interface Splits extends Pick<SplitPlan, 'assignment' | 'names'> {
    readonly further?: FurtherSplits | undefined;
}
/**
 * Finds groups and identical contents (of files, or in the column `labels.content`) that are in more than one split.
 */
export declare function findLeaks(table: LabelTable, { assignment, names, further }: Splits, { blobIds }?: LeakOptions): Leak[];
export {};
