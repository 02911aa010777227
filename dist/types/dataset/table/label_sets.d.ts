import type { RowsByCode } from './rows_by_code.ts';
/** The code of a sample without a label. It is in no class and in no split. */
export declare const UNLABELLED = -1;
/**
 * The code of a sample of a multi-label dataset that is labelled with no class at all, such as a one-hot row of zeros.
 */
export declare const EMPTY_SET = -2;
/**
 * The classes of each row of a multi-label dataset. Row `i` has the codes from `codes[offsets[i]]` up to, but not
 * including, `codes[offsets[i + 1]]`, ascending.
 */
export interface LabelSets {
    /** Where the codes of each row start; one element more than there are rows. */
    readonly offsets: Uint32Array;
    /** The class codes of all rows, one row after the other. */
    readonly codes: Int32Array;
}
/** The codes of a row's set, which must not be changed. */
export declare function setOfRow({ offsets, codes }: LabelSets, row: number): Int32Array;
/**
 * Collects the rows with each label in one counting pass, each label's rows in the given order.
 *
 * @param order The rows to collect.
 */
export declare function rowsByLabel({ offsets, codes }: LabelSets, order: Int32Array, labelCount: number): RowsByCode;
/** What a multi-label dataset contains besides the number of samples per label. */
export interface LabelSetCounts {
    /** The number of different label sets. The empty set is one of them if a sample has it. Unlabelled samples have none. */
    readonly distinct: number;
    /** The number of samples with an empty set. They are labelled, but not with any of the labels. */
    readonly empty: number;
}
/**
 * Counts the different label sets, and the samples with an empty set.
 *
 * @param labels The first code of each sample, as in a table.
 */
export declare function countLabelSets(labels: Int32Array, labelSets: LabelSets): LabelSetCounts;
/** FNV-1a over the codes, with its high bits folded into the low bits that select the slot. */
export declare function hashOfSet({ offsets, codes }: LabelSets, row: number): number;
/** Whether two rows have the same labels. */
export declare function isSameSet({ offsets, codes }: LabelSets, a: number, b: number): boolean;
/** What texts call the classes of a dataset. */
export interface ClassNoun {
    readonly one: 'class' | 'label';
    readonly many: 'classes' | 'labels';
}
/** Returns `label` for datasets whose samples have sets of labels, and `class` for all others. */
export declare function classNoun({ multiLabel }: {
    readonly multiLabel: boolean;
}): ClassNoun;
