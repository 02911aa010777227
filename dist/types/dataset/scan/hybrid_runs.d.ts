/**
 * Counts the numbers of a run-length / bit-packed hybrid, as Parquet writes dictionary codes and levels, without
 * keeping them.
 *
 * @param width Bits of a number, 1 to 24.
 * @param wanted How many numbers there are; those that fill up the last group of 8 do not count.
 * @param counts By number; 2 ** width long.
 * @returns whether all of them were there.
 */
export declare function countRuns(bytes: Uint8Array, width: number, wanted: number, counts: Uint32Array): boolean;
