import { type Md5 } from './md5.ts';
import { type RowsByCode } from './rows_by_code.ts';
import { type TextColumn } from './text_column.ts';
/** The rows of each class, sorted by hash. */
export type HashOrder = RowsByCode;
/** What is hashed is `seed:id`, the seed in decimal and the id in UTF-8. */
export declare function seededMd5(seed: number): Md5;
/**
 * Ranks rows within their class by md5 of `seed:id`, read as a big-endian number; ties by the bytes of the ids.
 *
 * @param codes A class per row, from 0; rows with a negative code are left out.
 */
export declare function hashOrder(ids: TextColumn, codes: Int32Array, classCount: number, seed: number): HashOrder;
export declare function rowsOfClass({ rows, starts }: HashOrder, code: number): Int32Array;
/**
 * The first 32 bits of each row's hash. The last answer for a column is kept: the search for repeated ids, the split, its
 * file and its report all ask for it.
 */
export declare const hashPrefixes: (ids: TextColumn, seed: number) => Uint32Array;
/**
 * As `hashPrefixes`, without keeping the answer.
 *
 * @param togetherFrom From how many texts on they are hashed four at a time.
 */
export declare function computePrefixes(ids: TextColumn, seed: number, togetherFrom?: number): Uint32Array;
/** The 128 bits of a row's hash. */
export declare function hashOfRow({ bytes, offsets }: TextColumn, row: number, md5: Md5): bigint;
/** Orders two rows by all 128 bits, then by id. */
export declare function hashComparison(ids: TextColumn, seed: number): (a: number, b: number) => number;
