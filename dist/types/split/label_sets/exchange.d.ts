import type { PlacedSets } from './placed_sets.ts';
import { type SetBalance } from './set_balance.ts';
/**
 * Exchanges pairs of samples between parts, so that the sizes stay and the deviation falls. Pairs are drawn by the seed.
 * A round is a search by threshold accepting (Dueck and Scheuer, 1990): a pair is exchanged unless the deviation rises
 * by more than a threshold, which is lowered to 0. A round that ends above the deviation before it is undone. The search
 * ends at the lower bound of the deviation, after rounds without a gain, or when the budget is spent.
 */
export declare function exchangePairs(placed: PlacedSets, balance: SetBalance, labelSizes: readonly number[], seed: number): void;
/** How much the deviation rises if two samples change places. A label that both have stays where it is. */
export declare function riseOfExchange({ offsets, labels, parts }: PlacedSets, balance: SetBalance, one: number, other: number): number;
/** Two samples change places. */
export declare function exchange(placed: PlacedSets, balance: SetBalance, one: number, other: number): void;
