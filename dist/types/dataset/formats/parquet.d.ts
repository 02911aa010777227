import { type LabelSettings } from '../../config/index.ts';
import type { Manifest } from './manifest.ts';
import { type ParquetBytes } from './parquet_bounds.ts';
export declare function bytesInMemory(bytes: Uint8Array): ParquetBytes;
/**
 * Opens a Parquet file. Only the requested columns are read.
 *
 * @throws {InputError} if it is not a Parquet file, is encrypted, or uses an unknown compression.
 */
export declare function openParquet(buffer: ParquetBytes, file: string, { bytes }?: Pick<LabelSettings, 'bytes'>): Promise<Manifest>;
