import { type Shares, type Strata } from '../plan/index.ts';
import type { GroupUnits } from './group_units.ts';
/**
 * How far each split is from its share, while groups are assigned. The columns are the strata and, last, all samples.
 * Uses only + - * / on doubles in a fixed order, so that every runtime gets the same result.
 */
export interface GroupBalance {
    /** The splits that groups can be assigned to: those with a share. */
    readonly parts: readonly number[];
    readonly columns: number;
    /** cell - n r at `part * columns + column`. */
    readonly off: Float64Array;
    /** 1 / n by column; 0 for a stratum without samples. */
    readonly weights: Float64Array;
}
/** A group, or a kind of group, as counts by column. The last column is all samples. */
export interface GroupVectors {
    readonly offsets: Int32Array;
    readonly columns: Int32Array;
    readonly counts: Int32Array;
}
export declare function emptyBalance(strata: Pick<Strata, 'sizes' | 'total'>, shares: Shares): GroupBalance;
/** The counts of the units, with the column of all samples added. */
export declare function unitVectors({ count, offsets, strata, counts, sizes }: GroupUnits, columns: number): GroupVectors;
/** The split where adding vector v raises the objective, the sum of (cell - n r)^2 / n, least (ties: the first). */
export declare function leastRise({ parts, columns, off, weights }: GroupBalance, vectors: GroupVectors, v: number): number;
/** Adds `times` copies of vector v to a split, or removes them if negative. */
export declare function put(balance: GroupBalance, vectors: GroupVectors, v: number, part: number, times: number): void;
/** The sum of (cell - n r)^2 / n over all strata and over all samples. */
export declare function objective({ off, weights, columns }: GroupBalance): number;
