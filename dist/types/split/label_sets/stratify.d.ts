import { type PlacedSets } from './placed_sets.ts';
import type { SetBalance } from './set_balance.ts';
/**
 * Iterative stratification (Sechidis, Tsoumakas and Vlahavas, 2011, "On the stratification of multi-label data"), with
 * the hash order in place of chance. The label with the fewest samples left comes first, because it leaves the least
 * choice. Each of its samples goes to the part that lacks the label most (ties: the part with most room, then the
 * first). A part takes no more samples than its size. Samples without a label come last.
 */
export declare function stratify(placed: PlacedSets, balance: SetBalance, sizes: readonly number[]): void;
