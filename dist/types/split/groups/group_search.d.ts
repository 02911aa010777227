import { type SplitSettings, type Strata } from '../plan/index.ts';
import { type GroupBalance, type GroupVectors } from './group_balance.ts';
interface GroupSearch {
    readonly vectors: GroupVectors;
    readonly balance: GroupBalance;
    readonly partOfUnit: Int16Array;
    readonly strata: Pick<Strata, 'sizes' | 'total'>;
    readonly settings: SplitSettings;
}
/**
 * Improves an assignment of groups by seeded moves and swaps until none improves the objective. Then restarts from a
 * few random moves away, until the objective is at its lower bound, 50 restarts in a row bring no improvement, or the
 * budget is spent.
 */
export declare function improveGroups({ vectors, balance, partOfUnit, strata, settings }: GroupSearch): Int16Array;
export {};
