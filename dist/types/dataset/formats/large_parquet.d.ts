import type { LabelSettings } from '../../config/index.ts';
import type { Manifest } from './manifest.ts';
/**
 * Opens a large Parquet file. Only the requested columns are read from disk, and a column's dictionary codes can be
 * counted.
 */
export declare function openLargeParquet(path: string, file: string, settings: Pick<LabelSettings, 'bytes'>): Promise<Manifest>;
