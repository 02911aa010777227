import type { Manifest } from './manifest.ts';
/** Opens a large Parquet file: what is asked for is read from disk, and a column's dictionary codes can be counted. */
export declare function openLargeParquet(path: string, file: string): Promise<Manifest>;
