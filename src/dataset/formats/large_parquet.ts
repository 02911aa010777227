import type { LabelSettings } from '../../config/index.ts'
import { countParquet } from '../parquet/index.ts'
import { readWindow, withOpenFile } from '../scan/index.ts'
import type { Manifest } from './manifest.ts'
import { openParquet } from './parquet.ts'
import type { ParquetBytes } from './parquet_bounds.ts'

/**
 * Opens a large Parquet file. Only the requested columns are read from disk, and a column's dictionary codes can be
 * counted.
 */
export async function openLargeParquet(
  path: string,
  file: string,
  settings: Pick<LabelSettings, 'bytes'>,
): Promise<Manifest> {
  const manifest = await openParquet(bytesOnDisk(path), file, settings)
  return {
    ...manifest,
    count: async (place) => (await countParquet(path, manifest.columns[place] ?? ''))?.columns[0],
  }
}

function bytesOnDisk(path: string): ParquetBytes {
  const byteLength = withOpenFile(path, ({ size }) => size)
  return {
    byteLength,
    slice: (start, end = byteLength) =>
      withOpenFile(path, (file) => {
        const last = Math.min(end, byteLength)
        return new Uint8Array(readWindow(file, start, Math.max(0, last - start))).buffer
      }),
  }
}
