import { compareRows, type TextColumn } from '../../dataset/index.ts';
/**
 * Sorts rows by the bytes of their ids, in place. Equal ids keep their order. As many bytes as possible are packed with
 * the row's place into 64 bits, which are sorted in native code. A comparison sort of a million ids takes ten times as
 * long, because ids often begin with the same bytes.
 */
export declare function sortByBytes(column: TextColumn, rows: Int32Array): Int32Array;
/** Like `sortByBytes`. A thread runs its source text, so it uses only its arguments. */
export declare function byteOrder(column: TextColumn, rows: Int32Array, compare: typeof compareRows): Int32Array;
