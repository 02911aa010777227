import type { DataReader } from 'hyparquet';
/**
 * Reads numbers that are stored as differences.
 *
 * @throws {RangeError} for blocks that are not divided into equal parts, because the library would never end.
 */
export declare function readDeltas(reader: DataReader, count: number, numbers: Int32Array | BigInt64Array): void;
/** Reads texts that are stored after all of their lengths. */
export declare function readDeltaLengths(reader: DataReader, count: number): Uint8Array[];
/**
 * Reads texts that share a prefix with the previous text. A few bytes can make each of a million texts longer than the
 * one before.
 *
 * @param mostBytes the highest number of bytes of all texts together
 */
export declare function readDeltaTexts(reader: DataReader, count: number, mostBytes: number): Uint8Array[];
