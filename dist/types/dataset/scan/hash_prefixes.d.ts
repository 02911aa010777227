import type { TextColumn } from '../text_column.ts';
/**
 * The first 32 bits of the md5 of a prefix and each text, four texts at a time.
 *
 * @param prefix What stands in front of each text, such as `42:`.
 * @param hashOne Hashes the text of a row that is too long for that.
 */
export declare function hashPrefixes({ bytes, offsets, length }: TextColumn, prefix: Uint8Array, hashOne: (row: number) => number): Uint32Array<ArrayBuffer>;
