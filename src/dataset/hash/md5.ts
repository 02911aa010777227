import { compress } from './md5_rounds.ts'

/** Hashes of many short messages. Plain JavaScript: calling node:crypto for each id takes ten times as long. */
interface Md5 {
  /** The prefix of every message. */
  readonly prefix: Uint8Array
  /** The digest of the last message, as four little-endian words. */
  readonly state: Int32Array
  readonly block: Int32Array
}

const utf8 = new TextEncoder()
const BLOCK_BYTES = 64
const LENGTH_BYTES = 8

export function createMd5(prefix: string): Md5 {
  return { prefix: utf8.encode(prefix), state: new Int32Array(4), block: new Int32Array(16) }
}

/** Hashes the prefix and `bytes[start]` up to `bytes[end]`; the digest is left in `md5.state`. */
export function digest(md5: Md5, bytes: Uint8Array, start: number, end: number): void {
  const { prefix, state } = md5
  state[0] = 1732584193
  state[1] = -271733879
  state[2] = -1732584194
  state[3] = 271733878
  if (prefix.length + end - start < BLOCK_BYTES - LENGTH_BYTES) digestShort(md5, bytes, start, end)
  else digestLong(md5, bytes, start, end)
}

/** Hashes a message that fits into one block, as nearly all do. Words are assembled in a local variable. */
function digestShort({ prefix, state, block }: Md5, bytes: Uint8Array, start: number, end: number): void {
  let word = 0
  let shift = 0
  let place = 0
  for (let i = 0; i < prefix.length; i++) {
    word |= (prefix[i] as number) << shift
    shift = (shift + 8) & 31
    if (shift === 0) {
      block[place++] = word
      word = 0
    }
  }
  for (let i = start; i < end; i++) {
    word |= (bytes[i] as number) << shift
    shift = (shift + 8) & 31
    if (shift === 0) {
      block[place++] = word
      word = 0
    }
  }
  block[place++] = word | (0x80 << shift)
  while (place < 14) block[place++] = 0
  block[14] = (prefix.length + end - start) << 3
  block[15] = 0
  compress(state, block)
}

function digestLong(md5: Md5, bytes: Uint8Array, start: number, end: number): void {
  const { prefix, block } = md5
  block.fill(0)
  let at = 0
  for (let i = 0; i < prefix.length; i++) at = append(md5, at, prefix[i] as number)
  for (let i = start; i < end; i++) at = append(md5, at, bytes[i] as number)
  finish(md5, at, prefix.length + end - start)
}

/** Puts one byte into the block, which is hashed when full. Returns where the next byte goes. */
function append(md5: Md5, at: number, byte: number): number {
  md5.block[at >> 2] = (md5.block[at >> 2] as number) | (byte << ((at & 3) << 3))
  if (at < BLOCK_BYTES - 1) return at + 1
  compress(md5.state, md5.block)
  md5.block.fill(0)
  return 0
}

function finish(md5: Md5, at: number, length: number): void {
  let next = append(md5, at, 0x80)
  if (next > BLOCK_BYTES - LENGTH_BYTES) {
    compress(md5.state, md5.block)
    md5.block.fill(0)
    next = 0
  }
  md5.block[14] = length << 3
  md5.block[15] = Math.floor(length / 2 ** 29)
  compress(md5.state, md5.block)
}

/** The first 32 bits of the digest as it is written in hexadecimal. */
export function firstWord(md5: Md5): number {
  return swapBytes(md5.state[0] as number)
}

/** The whole digest as four words in the order of its hexadecimal digits. */
export function digestWords(md5: Md5): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = md5.state
  return [swapBytes(a), swapBytes(b), swapBytes(c), swapBytes(d)]
}

function swapBytes(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0
}
