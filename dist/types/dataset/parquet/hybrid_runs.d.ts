/**
 * Counts the numbers of a run-length/bit-packed hybrid, the encoding of dictionary codes and levels in Parquet, without
 * keeping them.
 *
 * @param width The number of bits per number, 1 to 24.
 * @param wanted How many numbers there are, without those that pad the last group of 8.
 * @param counts The count per number, of length 2 ** width.
 * @returns Whether all numbers were found.
 */
export declare function countRuns(bytes: Uint8Array, width: number, wanted: number, counts: Uint32Array): boolean;
