import { type TextColumn } from '../dataset/index.ts';
/**
 * Returns for each row of the head the base's row with the same id, or -1. Ids are unique on each side. The rows at the
 * start that are equal on both sides are matched by their bytes, which are most rows in most changes. The last answer is
 * kept, so it must not be changed.
 */
export declare const matchRows: (base: TextColumn, head: TextColumn) => Int32Array;
