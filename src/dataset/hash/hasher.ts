import type { SeededHash } from '../../config/index.ts'

/** Hashes the seed, a colon and the bytes from `start` up to `end`. Values are big-endian. */
export interface Hasher {
  /** The first 32 bits. */
  readonly firstWord: (bytes: Uint8Array, start: number, end: number) => number
  /** The first 128 bits. */
  readonly value: (bytes: Uint8Array, start: number, end: number) => bigint
}

/** MD5, where nothing else is configured. */
export function seededMd5(seed: number): SeededHash {
  return { seed, hash: 'md5' }
}
