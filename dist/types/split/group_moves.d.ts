import { type GroupBalance } from './group_balance.ts';
import type { GroupKinds } from './group_kinds.ts';
/**
 * A placement of kinds of groups while it is improved. The objective is f = sum of w off^2 with w = 1/n. Taking a group g
 * out of part a and putting it into b changes f/2 by |g|^2 - <g, D>, where D = off(a) - off(b) and products are weighted
 * by w; swapping g in a with h in b changes it by <h, D> - <g, D> + |h|^2 + |g|^2 - 2 <g, h>.
 */
export interface Placement {
    readonly kinds: GroupKinds;
    readonly balance: GroupBalance;
    /** How many groups of a kind a part has, at `part * kinds.count + kind`. */
    readonly counts: Int32Array;
    /** |g|^2 by kind. */
    readonly norms: Float64Array;
    /** Additions that may still be spent: a bound on the work that depends on no clock. */
    budget: number;
}
/** Less than rounding could make of nothing. */
export declare const LEAST_GAIN = 1e-10;
export declare function squaredNorms({ vectors, count }: GroupKinds, { weights }: GroupBalance): Float64Array;
/** Moves and swaps as long as one of them improves the objective and the budget lasts. */
export declare function descend(placement: Placement, random: () => number): void;
/** Moves one group, without looking at what it does to the balance. */
export declare function move({ kinds, balance, counts }: Placement, kind: number, from: number, to: number): void;
