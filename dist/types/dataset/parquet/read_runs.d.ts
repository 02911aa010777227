/**
 * Reads the numbers of a run-length/bit-packed hybrid, the encoding of dictionary codes and levels in Parquet.
 *
 * @param width The number of bits per number, 0 to 32.
 * @param wanted How many numbers there are, without those that pad the last group of 8.
 * @throws {RangeError} if some of them are missing.
 */
export declare function readRuns(bytes: Uint8Array, width: number, wanted: number): Uint32Array;
