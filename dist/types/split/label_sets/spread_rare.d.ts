import { type PlacedSets } from './placed_sets.ts';
import { type SetBalance } from './set_balance.ts';
/**
 * Brings a label into every part that needs it and has none of its samples, each time by the exchange that raises the
 * deviation least. Random pairs would hardly ever meet the few samples of such a label.
 */
export declare function spreadRareLabels(placed: PlacedSets, balance: SetBalance): void;
