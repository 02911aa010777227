import { type Decimal } from '../../../config/index.ts';
import { type Fraction, type OwnSplit } from '../../finding/index.ts';
import type { Deviation } from './deviation.ts';
interface Shared extends Omit<OwnSplit, 'ratios'> {
    readonly ratios?: readonly Decimal[] | undefined;
    /** The splits that are frozen. They have no share, and their samples are not divided. */
    readonly frozen?: readonly string[];
}
/**
 * Returns how far a split without quotas deviates from its shares, for each class and for all samples: the dataset's own
 * split, or one of label sets. It may be rounded either way, so a cell that differs from its share by less than one sample
 * does not deviate at all.
 */
export declare function deviationsFromShares({ names, classes, cells, totals, ratios, frozen, }: Shared): Omit<Deviation, 'own'>[];
/** Returns r / (sum of the r of all splits that are not frozen). */
export declare function openShare(part: number, ratios: readonly Decimal[], isFrozen: readonly boolean[]): Fraction;
/** Returns the number of samples of a row that are not in a frozen split. */
export declare function openSamples(size: number, cells: readonly number[], isFrozen: readonly boolean[]): number;
export {};
