import { type LabelTable } from '../../dataset/index.ts';
import { type Leak } from '../plan/index.ts';
import { type LeakOptions } from './leakage.ts';
/** The audit of a split that was not made by this tool. */
export interface ExistingAudit {
    readonly names: readonly string[];
    readonly classes: readonly string[];
    /** Samples by class and split; one with several labels counts for each of them. */
    readonly cells: readonly (readonly number[])[];
    /** Labelled samples by split. */
    readonly totals: readonly number[];
    readonly leaks: readonly Leak[];
    /** The split of each row, as a place in `names`; -1 if it is in none. */
    readonly assignment: Int16Array;
    /** Labelled samples that are in no split. */
    readonly inNone: Listed;
    /** Ids that an index file has more than once, in one split or in two. */
    readonly inTwo: Listed;
    /** Ids or positions that the dataset does not have. */
    readonly unknown: Listed;
}
/** How many, and the first 10. */
export interface Listed {
    readonly count: number;
    readonly examples: readonly string[];
}
/** `a, b, ...`. */
export declare function listedText({ count, examples }: Listed): string;
/** The content of another tool's index file: the ids or 0-based positions of each split. */
export interface ForeignSplits {
    readonly names: readonly string[];
    readonly lists: readonly (readonly (string | number)[])[];
}
/**
 * Reads another tool's index file: an object with lists of ids or 0-based positions,
 * `{ "train": [...], "val": [...], "test": [...] }`. Ignores other entries.
 *
 * @throws {InputError} if it is not a JSON object, or contains no such list.
 */
export declare function parseForeignIndex(bytes: Uint8Array, { file }: {
    readonly file: string;
}): ForeignSplits;
/**
 * Audits the dataset's own split (`labels.split`, or one file per split): balance, leakage and samples without a split.
 *
 * @throws {InputError} if the dataset has no split.
 */
export declare function auditExisting(table: LabelTable, options?: LeakOptions): ExistingAudit;
/** Audits another tool's index file of a dataset. */
export declare function auditForeign(table: LabelTable, { names, lists }: ForeignSplits, options?: LeakOptions): ExistingAudit;
