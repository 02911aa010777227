import { type HashOrder, type LabelSets, type LabelTable } from '../../dataset/index.ts';
import type { SplitSettings } from './plan.ts';
/** What a split balances: each class or label, or all labelled samples as if they were one class. */
export interface Strata {
    /**
     * A stratum per row, from 0; UNLABELLED for rows in no split, and for those that follow the first row of their id. With
     * `sets`, 0 for every row that is counted.
     */
    readonly codes: Int32Array;
    readonly count: number;
    /** The number of samples by stratum. With `sets`, a sample is counted for each of its labels. */
    readonly sizes: readonly number[];
    /** The number of samples. */
    readonly total: number;
    /** Present if samples have several labels: the strata of each row. */
    readonly sets?: LabelSets;
}
/** The strata of samples with several labels. */
export interface SetStrata extends Strata {
    readonly sets: LabelSets;
}
export declare function strataOf(table: LabelTable, { stratified }: Pick<SplitSettings, 'stratified'>): Strata;
/** The labels of a row: one, or those of its set. An unlabelled row has the label UNLABELLED, unless rows have sets. */
export declare function labelsOfRow({ labels, labelSets }: Pick<LabelTable, 'labels' | 'labelSets'>, row: number): Int32Array;
export declare function hasSets(strata: Strata): strata is SetStrata;
/** How many rows have each code from 0 up to `count`. */
export declare function countCodes(codes: Int32Array, count: number): number[];
/** The rows of each stratum in hash order. The last answer is kept, so it must not be changed. */
export declare function orderStrata({ ids }: Pick<LabelTable, 'ids'>, { codes, count }: Pick<Strata, 'codes' | 'count'>, seed: number): HashOrder;
