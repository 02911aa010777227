import type { TextColumn } from '../table/index.ts';
/**
 * Returns the first 32 bits of the MD5 of the prefix and each text, four texts at a time.
 *
 * @param prefix The text before each text, such as `42:`.
 * @param hashOne Hashes the text of a row that is too long for this.
 */
export declare function hashInBatches({ bytes, offsets, length }: TextColumn, prefix: Uint8Array, hashOne: (row: number) => number): Uint32Array<ArrayBuffer>;
