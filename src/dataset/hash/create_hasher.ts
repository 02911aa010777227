import type { SeededHash } from '../../config/index.ts'
import type { Hasher } from './hasher.ts'
import { createMd5, digest, digestWords, firstWord } from './md5.ts'
import { sha256Hasher } from './sha256.ts'

/** Hashes with the seed in decimal, a colon and the text in UTF-8. */
export function createHasher({ seed, hash }: SeededHash): Hasher {
  return hash === 'md5' ? md5Hasher(`${seed}:`) : sha256Hasher(`${seed}:`)
}

function md5Hasher(prefix: string): Hasher {
  const md5 = createMd5(prefix)
  return {
    firstWord: (bytes, start, end) => {
      digest(md5, bytes, start, end)
      return firstWord(md5)
    },
    value: (bytes, start, end) => {
      digest(md5, bytes, start, end)
      return digestWords(md5).reduce((value, word) => (value << 32n) | BigInt(word), 0n)
    },
  }
}
