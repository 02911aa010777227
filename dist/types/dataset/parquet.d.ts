import type { Manifest } from './manifest.ts';
/**
 * Opens a Parquet file: of its columns only those that are asked for are read.
 *
 * @throws {InputError} where it is no Parquet file, or encrypted or packed in a way that is not known.
 */
export declare function openParquet(bytes: Uint8Array, file: string): Promise<Manifest>;
