import { type TextColumn } from '../../dataset/index.ts';
import type { Strata } from './strata.ts';
/** A place in the hash order of a stratum, from 0. */
export interface Rank {
    readonly stratum: number;
    readonly rank: number;
}
/**
 * Finds the rows at a few ranks of the order of `hashOrder`. The other rows are not sorted. They are only counted in
 * buckets of their hashes, and a bucket that contains a rank is sorted. This takes a tenth of the time and memory.
 *
 * @returns the rows, parallel to `ranks`
 */
export declare function rowsAtRanks(ids: TextColumn, strata: Strata, seed: number, ranks: readonly Rank[]): number[];
