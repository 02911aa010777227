import { type GroupBalance } from './group_balance.ts';
import type { GroupKinds } from './group_kinds.ts';
/**
 * An assignment of kinds of groups while it is improved. The objective is f = sum of w off^2 with w = 1/n. Moving a
 * group g from split a to b changes f/2 by |g|^2 - <g, D>, where D = off(a) - off(b) and products are weighted by w.
 * Swapping g in a with h in b changes it by <h, D> - <g, D> + |h|^2 + |g|^2 - 2 <g, h>.
 */
export interface Placement {
    readonly kinds: GroupKinds;
    readonly balance: GroupBalance;
    /** The number of groups of a kind in a split, at `part * kinds.count + kind`. */
    readonly counts: Int32Array;
    /** |g|^2 by kind. */
    readonly norms: Float64Array;
    /** The number of additions left: a limit of the work that does not depend on a clock. */
    budget: number;
}
/** Smaller gains can be the result of rounding. */
export declare const LEAST_GAIN = 1e-10;
export declare function squaredNorms({ vectors, count }: GroupKinds, { weights }: GroupBalance): Float64Array;
/** Moves and swaps groups until neither improves the objective or the budget is spent. */
export declare function descend(placement: Placement, random: () => number): void;
/** Moves one group, whatever its effect on the balance. */
export declare function move({ kinds, balance, counts }: Placement, kind: number, from: number, to: number): void;
