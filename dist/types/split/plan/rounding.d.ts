import type { Rounding } from '../../config/index.ts';
import type { Parts } from './plan.ts';
import { type Shares } from './settings.ts';
/** The sizes of the splits, and the rounding rule. */
interface RoundedSizes {
    readonly rounding: 'class' | 'joint';
    readonly reason: string;
    readonly sizes: readonly number[];
}
/** The quotas of each class, and the rounding rule. */
interface RoundedQuotas {
    readonly rounding: 'class' | 'joint';
    readonly reason: string;
    /** The number of samples by class and split. */
    readonly quotas: readonly (readonly number[])[];
}
/**
 * The sizes of the splits of samples that are divided together: the floor or the ceiling of n r, which sum to n. One or two
 * samples are divided like those of a class, so that training gets the first.
 */
export declare function roundSizes(n: number, parts: Parts, rounding: Rounding): RoundedSizes;
/** The same for splits that have grown, by the rounding that they keep. One or two samples are those of a class. */
export declare function roundSizesOf(n: number, shares: Shares, rounding: Rounding): readonly number[];
/** The quotas of classes of the given sizes, by the rounding that they keep. */
export declare function roundQuotasOf(sizes: readonly number[], shares: Shares, rounding: Rounding): number[][];
/**
 * The quotas for classes of the given sizes, in the byte order of their names. `auto` means `class`, unless there are
 * at least 20 classes and `class` would put the total of a split more than 1% of all samples away from its share. Folds
 * always use `joint`, so that their sizes are equal.
 */
export declare function roundQuotas(sizes: readonly number[], parts: Parts, rounding: Rounding): RoundedQuotas;
/** The reason for the rounding of a split that has grown. */
export declare const KEPT_ROUNDING_REASON = "kept from the index file";
export {};
