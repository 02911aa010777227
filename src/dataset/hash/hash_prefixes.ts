import { newScanner } from '../scan/index.ts'
import type { TextColumn } from '../table/index.ts'

/** The number of texts hashed in one call. */
const BATCH_ROWS = 8192
/** Longer messages and longer prefixes are hashed one by one. */
const LONGEST_MESSAGE = 247
const LONGEST_PREFIX = 32

/**
 * Returns the first 32 bits of the MD5 of the prefix and each text, four texts at a time.
 *
 * @param prefix The text before each text, such as `42:`.
 * @param hashOne Hashes the text of a row that is too long for this.
 */
export function hashInBatches(
  { bytes, offsets, length }: TextColumn,
  prefix: string,
  hashOne: (row: number) => number,
): Uint32Array<ArrayBuffer> {
  const hashes = new Uint32Array(length)
  const start = new TextEncoder().encode(prefix)
  const longest = start.length > LONGEST_PREFIX ? -1 : LONGEST_MESSAGE - start.length
  const hashBatch = longest < 0 ? undefined : batchHasher(start, longest * BATCH_ROWS)
  for (let row = 0; row < length; row += BATCH_ROWS) {
    const end = Math.min(length, row + BATCH_ROWS)
    const isDone = hashBatch?.({ bytes, offsets: offsets.subarray(row, end + 1), hashes: hashes.subarray(row, end) })
    for (let i = row; i < end; i++) {
      const isLong = (offsets[i + 1] as number) - (offsets[i] as number) > longest
      if (isLong || !isDone) hashes[i] = hashOne(i)
    }
  }
  return hashes
}

interface Batch {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  readonly hashes: Uint32Array
}

/** Returns what hashes a batch, unless its texts have more bytes than fit into memory. */
function batchHasher(prefix: Uint8Array, room: number): (batch: Batch) => boolean {
  const { allocate, memory, md5Start, md5Prefixes } = newScanner()
  const texts = allocate(room + 16)
  const ends = allocate(4 * BATCH_ROWS)
  const hashed = allocate(4 * BATCH_ROWS + 16)
  const prefixAt = allocate(LONGEST_PREFIX)
  const { buffer } = memory
  const textBytes = new Uint8Array(buffer, texts, room)
  const endNumbers = new Uint32Array(buffer, ends, BATCH_ROWS)
  const hashNumbers = new Uint32Array(buffer, hashed, BATCH_ROWS)
  new Uint8Array(buffer, prefixAt, LONGEST_PREFIX).set(prefix)
  md5Start(prefixAt, prefix.length)
  return ({ bytes, offsets, hashes }) => {
    const start = offsets[0] as number
    const end = offsets[hashes.length] as number
    if (end - start > room) return false
    textBytes.set(bytes.subarray(start, end))
    for (let i = 0; i < hashes.length; i++) endNumbers[i] = (offsets[i + 1] as number) - start
    md5Prefixes(texts, ends, hashes.length, hashed)
    hashes.set(hashNumbers.subarray(0, hashes.length))
    return true
  }
}
