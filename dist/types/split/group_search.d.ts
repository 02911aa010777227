import { type GroupBalance, type GroupVectors } from './group_balance.ts';
import type { SplitSettings } from './plan.ts';
export interface GroupSearch {
    readonly vectors: GroupVectors;
    readonly balance: GroupBalance;
    readonly partOfUnit: Int16Array;
    readonly strataSizes: readonly number[];
    readonly settings: SplitSettings;
}
/**
 * Improves a placement of groups by seeded moves and swaps until none improves the objective; then again and again from
 * a place a few random moves away, until the objective is at its lower bound, 50 times in a row were in vain, or the budget
 * is spent.
 */
export declare function improveGroups({ vectors, balance, partOfUnit, strataSizes, settings }: GroupSearch): Int16Array;
