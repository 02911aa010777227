import { type HashOrder, type LabelTable } from '../dataset/index.ts';
import type { SplitSettings } from './plan.ts';
/** What is cut by itself: each class, or all labelled samples as if they were one class. */
export interface Strata {
    /** A stratum per row, from 0; UNLABELLED for rows in no split. */
    readonly codes: Int32Array;
    readonly count: number;
    readonly sizes: readonly number[];
}
/** @throws {InputError} where samples have several labels each. */
export declare function strataOf(table: LabelTable, { stratified }: Pick<SplitSettings, 'stratified'>): Strata;
/** How many rows have each code from 0 up to `count`. */
export declare function countCodes(codes: Int32Array, count: number): number[];
/** The rows of each stratum in hash order. The last answer for some codes is kept as long as they are: not to be changed. */
export declare function orderStrata({ ids }: Pick<LabelTable, 'ids'>, { codes, count }: Pick<Strata, 'codes' | 'count'>, seed: number): HashOrder;
