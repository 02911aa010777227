import type { TextColumn } from '../dataset/index.ts';
/**
 * A hash table from ids to rows that looks at bytes only: decoding a million ids to strings takes longer than all else
 * that a comparison does. Linear probing; a free slot holds -1.
 */
export interface IdTable {
    readonly ids: TextColumn;
    readonly slots: Int32Array;
    /** The longest way from an id's first slot to its own. */
    readonly longestProbe: number;
}
/** The rows from `start` on; none where ids collide so much that probing would be slow. */
export declare function indexIds(ids: TextColumn, start: number): IdTable | undefined;
/** The row of the table with the same id as a row of another column, or -1. */
export declare function rowOfText({ ids, slots, longestProbe }: IdTable, other: TextColumn, row: number): number;
export declare function isSameText(a: TextColumn, rowA: number, b: TextColumn, rowB: number): boolean;
