import { type TextColumn } from '../../dataset/index.ts';
/**
 * Finds the row of each wanted id, or -1, for each list. If several rows have the id, returns the first of them. The last
 * answer is kept, because growth and its report both need it.
 *
 * @param seed Both sides are hashed with it. The split already has the hashes of `ids` with its own seed.
 */
export declare const matchLists: (lists: readonly TextColumn[], ids: TextColumn, seed: number) => readonly Int32Array[];
/** Like `matchLists`, for one list. */
export declare function matchIds(ids: TextColumn, wanted: TextColumn, seed: number): Int32Array;
