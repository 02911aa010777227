import { type RowsByCode, type TextColumn } from '../table/index.ts';
import { type Md5 } from './md5.ts';
/** The rows of each class, sorted by hash. */
export type HashOrder = RowsByCode;
/** Returns an MD5 of `seed:id`, with the seed in decimal and the id in UTF-8. */
export declare function seededMd5(seed: number): Md5;
/**
 * Ranks rows within their class by the MD5 of `seed:id`, read as a big-endian number. Ties are broken by the bytes of
 * the ids.
 *
 * @param codes The class of each row, from 0. Rows with a negative code are ignored.
 */
export declare function hashOrder(ids: TextColumn, codes: Int32Array, classCount: number, seed: number): HashOrder;
export declare function rowsOfClass({ rows, starts }: HashOrder, code: number): Int32Array;
/**
 * Returns the first 32 bits of each row's hash. The last result for a column is cached because the search for
 * duplicate ids, the split, its index file and its report all need it.
 */
export declare const hashPrefixes: (ids: TextColumn, seed: number) => Uint32Array;
/**
 * Like `hashPrefixes`, without caching the result.
 *
 * @param batchesFrom The number of texts from which they are hashed four at a time.
 */
export declare function computePrefixes(ids: TextColumn, seed: number, batchesFrom?: number): Uint32Array;
/** The 128 bits of a row's hash. */
export declare function hashOfRow({ bytes, offsets }: TextColumn, row: number, md5: Md5): bigint;
/** Orders two rows by all 128 bits, then by id. */
export declare function hashComparison(ids: TextColumn, seed: number): (a: number, b: number) => number;
