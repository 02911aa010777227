import { constants, createGunzip } from 'node:zlib'
import { formatCount, InputError } from '../../config/index.ts'

/** The size that every archive can unpack to, regardless of its own size. */
const SMALL_BYTES = 64 * 1024 * 1024
/**
 * Label files shrink to a fifth or a twentieth of their size. Only a single repeated value shrinks to less than a
 * hundredth.
 */
const MAX_RATIO = 100
const MAX_BYTES = 2 ** 31 - 1

/**
 * Returns the content of a gzip archive, which is unpacked piece by piece.
 *
 * @throws {InputError} if the archive is broken, or as soon as it unpacks to more than its size allows.
 */
export async function unpackGzip(packed: Uint8Array, file: string): Promise<Uint8Array> {
  const limit = unpackedLimit(packed.length)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const gunzip = createGunzip({ chunkSize: 1 << 20 })
    gunzip.end(packed)
    for await (const chunk of gunzip) {
      chunks.push(chunk)
      size += chunk.length
      if (size > limit) throw tooLarge(packed.length, { limit, file })
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? `: ${error.message}` : ''
    throw new InputError(`Cannot unpack the gzip archive${reason}`, { file })
  }
  return Buffer.concat(chunks, size)
}

/** Returns the number of bytes that an archive of this size can unpack to. */
export function unpackedLimit(packedBytes: number): number {
  return Math.min(MAX_BYTES, Math.max(SMALL_BYTES, MAX_RATIO * packedBytes))
}

/** Returns at most this many bytes from the start of an archive, which can be incomplete or broken. */
export async function unpackGzipStart(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const gunzip = createGunzip({ chunkSize: 1 << 16, finishFlush: constants.Z_SYNC_FLUSH })
    gunzip.end(packed)
    for await (const chunk of gunzip) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= most) break
    }
  } catch {
    return new Uint8Array()
  }
  return Buffer.concat(chunks, size).subarray(0, most)
}

function tooLarge(packed: number, { limit, file }: { readonly limit: number; readonly file: string }): InputError {
  const [bytes, most] = [formatCount(packed), formatCount(limit)]
  return new InputError(
    `Cannot unpack the gzip archive: its ${bytes} bytes unpack to more than the limit of ${most} bytes. Commit the unpacked file instead.`,
    { file },
  )
}
