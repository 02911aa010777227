import type { TextColumn } from '../dataset/index.ts';
/**
 * A hash table from ids to rows that compares bytes only, because decoding a million ids to strings takes longer than the
 * rest of a comparison. It uses linear probing. A free slot contains -1.
 */
export interface IdTable {
    readonly ids: TextColumn;
    readonly slots: Int32Array;
    /** The longest distance from the first slot of an id to its actual slot. */
    readonly longestProbe: number;
}
/** Indexes the rows from `start`. Returns undefined if ids collide so often that probing would be slow. */
export declare function indexIds(ids: TextColumn, start: number): IdTable | undefined;
/** Returns the row of the table with the same id as a row of another column, or -1. */
export declare function rowOfText({ ids, slots, longestProbe }: IdTable, other: TextColumn, row: number): number;
export declare function isSameText(a: TextColumn, rowA: number, b: TextColumn, rowB: number): boolean;
