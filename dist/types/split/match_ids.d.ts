import { type TextColumn } from '../dataset/index.ts';
/**
 * The row of each wanted id, or -1, list by list. Where an id stands on several rows, the first of them. The last answer
 * for some lists is kept as long as they are: growth and its report both ask for it.
 *
 * @param seed Both sides are hashed with it; the split has the hashes of `ids` with its own seed already.
 */
export declare function matchLists(ids: TextColumn, lists: readonly TextColumn[], seed: number): readonly Int32Array[];
/** As `matchLists`, of one list. */
export declare function matchIds(ids: TextColumn, wanted: TextColumn, seed: number): Int32Array;
