import { type LabelTable } from '../dataset/index.ts';
import { type LeakOptions } from './leakage.ts';
import { type Leak } from './plan.ts';
/** What is found about a split that somebody else made. */
export interface ExistingAudit {
    readonly names: readonly string[];
    readonly classes: readonly string[];
    /** Samples by class and split; one with several labels counts for each of them. */
    readonly cells: readonly (readonly number[])[];
    /** Labelled samples by split. */
    readonly totals: readonly number[];
    readonly leaks: readonly Leak[];
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
/** What a foreign index file says: for each of its splits, ids or 0-based positions. */
export interface ForeignSplits {
    readonly names: readonly string[];
    readonly lists: readonly (readonly (string | number)[])[];
}
/**
 * Reads another tool's index file: an object of lists, `{ "train": [...], "val": [...], "test": [...] }`, of ids or of
 * 0-based positions. Other entries are left alone.
 *
 * @throws {InputError} where it is no JSON object, or has no such list.
 */
export declare function parseForeignIndex(bytes: Uint8Array, { file }: {
    readonly file: string;
}): ForeignSplits;
/**
 * Audits the split that the dataset itself has (`labels.split`, or one file a split): balance, leakage, samples in none.
 *
 * @throws {InputError} where the dataset has none.
 */
export declare function auditExisting(table: LabelTable, options?: LeakOptions): ExistingAudit;
/** Audits another tool's index file against the dataset that it is for. */
export declare function auditForeign(table: LabelTable, { names, lists }: ForeignSplits, options?: LeakOptions): ExistingAudit;
