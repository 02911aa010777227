import { type FurtherSplits, type LabelTable } from '../../dataset/index.ts';
import { type Leak, type SplitPlan } from '../plan/index.ts';
export interface LeakOptions {
    /** Identifies the content of a row's file, such as Git's blob id or a SHA-256. Missing if it is unknown. */
    readonly blobIds?: (row: number) => string | undefined;
}
/** The splits of rows: the one in `assignment`, and those in `further`. */
export interface SplitsOfRows extends Pick<SplitPlan, 'assignment' | 'names'> {
    readonly further?: FurtherSplits | undefined;
}
/**
 * Finds groups and identical contents (of files, or in the column `labels.content`) that are in more than one split.
 */
export declare function findLeaks(table: LabelTable, { assignment, names, further }: SplitsOfRows, { blobIds }?: LeakOptions): Leak[];
/** Counts the groups that are in more than one split, without naming them. */
export declare function countDivided({ codes, count: groups }: {
    readonly codes: Int32Array;
    readonly count: number;
}, { assignment, further }: Pick<SplitsOfRows, 'assignment' | 'further'>): number;
/** Returns the content, or nothing for an empty file, which is identical to no other. */
export declare function realContent(id: string | undefined): string | undefined;
/** Says what a leak that is not about groups counts: `2 cases of identical content`. */
export declare function countedContent({ kind, count, isAtLeast }: Pick<Leak, 'kind' | 'count' | 'isAtLeast'>): string;
