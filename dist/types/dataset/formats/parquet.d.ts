import type { Manifest } from './manifest.ts';
/** The bytes of a file, in memory or on disk. */
export interface ParquetBytes {
    readonly byteLength: number;
    slice(start: number, end?: number): ArrayBuffer;
}
export declare function bytesInMemory(bytes: Uint8Array): ParquetBytes;
/**
 * Opens a Parquet file: of its columns only those that are asked for are read.
 *
 * @throws {InputError} where it is no Parquet file, or encrypted or packed in a way that is not known.
 */
export declare function openParquet(buffer: ParquetBytes, file: string): Promise<Manifest>;
