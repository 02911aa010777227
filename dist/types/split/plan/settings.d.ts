import { type Config } from '../../config/index.ts';
import type { Parts, SplitPlan, SplitSettings } from './plan.ts';
/** What the `data:` block says about splits. With `folds`, that many equal parts in place of train, val and test. */
export declare function splitSettings({ data }: Config, folds?: number): SplitSettings;
/** `train`, `val`, `test`, or `0` ... `k-1`. */
export declare function partNames(parts: Parts): readonly string[];
/** The shares over a common denominator: split s gets `numerators[s] / denominator`. */
export interface Shares {
    readonly numerators: readonly bigint[];
    readonly denominator: bigint;
}
export declare function sharesOf(parts: Parts): Shares;
/** n r for each split, as the nearest binary fractions. */
export declare function idealSizes(n: number, parts: Parts): number[];
export declare function idealSizesOf(n: number, { numerators, denominator: over }: Shares): number[];
/** The places of the splits with a share above 0. */
export declare function activeParts(parts: Parts): number[];
export declare function activePartsOf({ numerators }: Shares): number[];
/** A plan in which the rules alone decided: nothing is kept from an earlier file. */
export declare function freshPlan(settings: SplitSettings, decided: Pick<SplitPlan, 'assignment' | 'generation' | 'rounding' | 'roundingReason' | 'group'>): SplitPlan;
