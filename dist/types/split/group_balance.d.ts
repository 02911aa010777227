import type { GroupUnits } from './group_units.ts';
import type { Parts } from './plan.ts';
/**
 * How far every part is from its share, as groups are put into it. The columns are the strata and, last, all samples.
 * Only + - * / on doubles in a fixed order, so that every runtime decides alike.
 */
export interface GroupBalance {
    /** The parts that groups may go to: those with a share. */
    readonly parts: readonly number[];
    readonly columns: number;
    /** cell - n r at `part * columns + column`. */
    readonly off: Float64Array;
    /** 1 / n by column; 0 for a stratum without samples. */
    readonly weights: Float64Array;
}
/** A group, or a kind of group, as counts by column, the last of which is all samples. */
export interface GroupVectors {
    readonly offsets: Int32Array;
    readonly columns: Int32Array;
    readonly counts: Int32Array;
}
export declare function emptyBalance(strataSizes: readonly number[], parts: Parts): GroupBalance;
/** The units' counts with the column of all samples added. */
export declare function unitVectors({ count, offsets, strata, counts, sizes }: GroupUnits, columns: number): GroupVectors;
/** The part in which the objective, the sum of (cell - n r)^2 / n, rises least when vector v goes there (ties: the first). */
export declare function leastRise({ parts, columns, off, weights }: GroupBalance, vectors: GroupVectors, v: number): number;
/** Puts `times` copies of vector v into a part; negative takes them out. */
export declare function put(balance: GroupBalance, vectors: GroupVectors, v: number, part: number, times: number): void;
/** The sum over strata, and over all samples, of (cell - n r)^2 / n. */
export declare function objective({ off, weights, columns }: GroupBalance): number;
