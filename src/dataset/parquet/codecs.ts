import { brotliDecompressSync, unzipSync } from 'node:zlib'
import type { Compressors } from 'hyparquet'
import { snappyUncompressor } from 'hysnappy'
import { unpackLz4, unpackLz4Frames } from './lz4.ts'
import { unpackZstd } from './zstd/index.ts'

/**
 * Decompressors for the pages of Parquet files. Each one stops as soon as a page turns out to be longer than its header
 * states, so that size limits the work and the memory, whatever the bytes are.
 */
export const compressors: Compressors = {
  SNAPPY: snappyUncompressor(),
  GZIP: (packed, size) => unzipSync(packed, { maxOutputLength: Math.max(1, size) }),
  BROTLI: (packed, size) => brotliDecompressSync(packed, { maxOutputLength: Math.max(1, size) }),
  LZ4: unpackLz4Frames,
  LZ4_RAW: unpackLz4,
  ZSTD: unpackZstd,
}
