import { type TextColumn } from '../dataset/index.ts';
/**
 * The row of each wanted id, or -1. Where an id stands on several rows, the last of them.
 *
 * @param seed Both sides are hashed with it; the split has the hashes of `ids` with its own seed already.
 */
export declare function matchIds(ids: TextColumn, wanted: TextColumn, seed: number): Int32Array;
