import { createHash } from 'node:crypto'
import type { Hasher } from './hasher.ts'
/**
 * The first 128 bits of the SHA-256 of the prefix and a text. Few datasets need it, so node:crypto is enough, which takes a
 * microsecond for each text.
 */
export function sha256Hasher(prefix: string): Hasher {
  const digest = (bytes: Uint8Array, start: number, end: number): Buffer =>
    createHash('sha256').update(prefix).update(bytes.subarray(start, end)).digest()
  return {
    firstWord: (bytes, start, end) => digest(bytes, start, end).readUInt32BE(),
    value: (bytes, start, end) => BigInt(`0x${digest(bytes, start, end).toString('hex', 0, 16)}`),
  }
}
