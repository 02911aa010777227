import { compareRows, type TextColumn } from '../dataset/index.ts';
/**
 * Sorts rows by the bytes of their ids, in place; equal ids keep their order. As many bytes as fit are packed in front of
 * a row's place into 64 bits, which sort in native code: a comparison sort of a million ids takes ten times as long, since
 * ids begin alike.
 */
export declare function sortByBytes(column: TextColumn, rows: Int32Array): Int32Array;
/** As `sortByBytes`. Its source text is also what a thread runs, so it uses nothing but its arguments. */
export declare function byteOrder(column: TextColumn, rows: Int32Array, compare: typeof compareRows): Int32Array;
