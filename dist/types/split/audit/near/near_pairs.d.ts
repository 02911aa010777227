import { type Decimal } from '../../../config/index.ts';
import { type Placed } from './buckets.ts';
import { type Shingles } from './shingles.ts';
/** Two places in `Placed` whose texts are nearly identical. */
export interface NearPair {
    readonly a: number;
    readonly b: number;
    /** The Jaccard similarity of their sets of shingles, from the threshold to 1. */
    readonly similarity: number;
}
/** The pairs in two splits that are nearly identical. */
interface NearPairs {
    readonly pairs: readonly NearPair[];
    /** Whether further pairs can exist because too many texts are alike to compare all of them. */
    readonly areBounded: boolean;
}
/** Tells how many of the bands are done. */
type OnBand = (done: number, bands: number) => void;
/**
 * Finds texts in two splits whose sets of shingles have a Jaccard similarity of at least the threshold. MinHash finds the
 * candidates, and each of them is compared exactly, so no pair is below the threshold.
 */
export declare function nearPairs(shingles: Shingles, placed: Placed, threshold: Decimal, onBand?: OnBand): NearPairs;
export {};
