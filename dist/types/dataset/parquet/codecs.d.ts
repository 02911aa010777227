import type { Compressors } from 'hyparquet';
/**
 * Decompressors for the pages of Parquet files. Each one stops as soon as a page turns out to be longer than its header
 * states, so that size limits the work and the memory, whatever the bytes are.
 */
export declare const compressors: Compressors;
