import { type TextColumn } from '../dataset/index.ts';
/**
 * The base's row with the same id for each row of the head, -1 where there is none. Ids are unique on each side.
 * Rows that both sides begin with are matched by their bytes alone, which is most of them in most changes.
 */
export declare function matchRows(base: TextColumn, head: TextColumn): Int32Array;
