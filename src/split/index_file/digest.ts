import { createHash } from 'node:crypto'
import type { LabelTable } from '../../dataset/index.ts'

const CHUNK_BYTES = 1 << 20
const LF = 10

/** `sha256:` and the hexadecimal SHA-256 of the ids in dataset order, each followed by LF. */
export function datasetDigest({ ids: { bytes, offsets, length } }: Pick<LabelTable, 'ids'>): string {
  const hash = createHash('sha256')
  let chunk = new Uint8Array(CHUNK_BYTES)
  let end = 0
  for (let row = 0; row < length; row++) {
    const start = offsets[row] as number
    const size = (offsets[row + 1] as number) - start
    if (end + size + 1 > chunk.length) {
      hash.update(chunk.subarray(0, end))
      end = 0
      if (size + 1 > chunk.length) chunk = new Uint8Array(size + 1)
    }
    for (let i = 0; i < size; i++) chunk[end + i] = bytes[start + i] as number
    end += size
    chunk[end++] = LF
  }
  return `sha256:${hash.update(chunk.subarray(0, end)).digest('hex')}`
}
