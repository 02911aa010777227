import type { SplitPlan, SplitSettings } from './plan.ts';
import { type Shares } from './settings.ts';
import type { Strata } from './strata.ts';
/** The places of the splits that growth puts nothing into. */
export declare function frozenParts({ parts, frozen }: SplitSettings): number[];
/** The places of the splits that a plan left alone. From scratch, all samples are divided. */
export declare function frozenInPlan({ origin, settings }: Pick<SplitPlan, 'origin' | 'settings'>): number[];
/**
 * The shares of the splits that are not frozen, among themselves: r / (sum of the others' r). A frozen split has none.
 * Without frozen splits, the shares themselves.
 */
export declare function openShares(settings: SplitSettings, frozen?: readonly number[]): Shares;
/** Samples in frozen splits: `cells[stratum][part]`, and in total by part. The other splits have 0. */
interface FrozenCells {
    readonly cells: readonly (readonly number[])[];
    readonly totals: readonly number[];
}
/** Counts the samples that an assignment has in frozen splits. */
export declare function countFrozen(strata: Strata, assignment: Int16Array, settings: SplitSettings): FrozenCells;
/** The number of samples of each row that are not in a frozen split. */
export declare function withoutFrozen(sizes: readonly number[], frozen: FrozenCells['cells']): number[];
/**
 * The quotas of classes that have grown: what a frozen split has, and for the others their part of the rest, (n - frozen)
 * r / (sum of the others' r), rounded as usual.
 */
export declare function quotasBesideFrozen(sizes: readonly number[], frozen: FrozenCells['cells'], settings: SplitSettings): readonly (readonly number[])[];
/** The quotas of the classes of a split that grows, or has grown, by the rounding that it keeps. */
export declare function grownQuotas(strata: Strata, assignment: Int16Array, settings: SplitSettings): readonly (readonly number[])[];
export {};
