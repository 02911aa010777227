/** Hashes of many short messages. Plain JavaScript: calling node:crypto for each id takes ten times as long. */
export interface Md5 {
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

/** The 32 hexadecimal digits of a text's md5. */
export function md5Hex(text: string): string {
  const md5 = createMd5('')
  const bytes = utf8.encode(text)
  digest(md5, bytes, 0, bytes.length)
  return digestWords(md5)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
}

/**
 * The 64 steps of RFC 1321, unrolled and with all state in local variables. A loop over tables takes three times as
 * long.
 */
function compress(state: Int32Array, block: Int32Array): void {
  const x0 = block[0] as number
  const x1 = block[1] as number
  const x2 = block[2] as number
  const x3 = block[3] as number
  const x4 = block[4] as number
  const x5 = block[5] as number
  const x6 = block[6] as number
  const x7 = block[7] as number
  const x8 = block[8] as number
  const x9 = block[9] as number
  const x10 = block[10] as number
  const x11 = block[11] as number
  const x12 = block[12] as number
  const x13 = block[13] as number
  const x14 = block[14] as number
  const x15 = block[15] as number
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  a = (a + (d ^ (b & (c ^ d))) + x0 - 680876936) | 0
  a = (((a << 7) | (a >>> 25)) + b) | 0
  d = (d + (c ^ (a & (b ^ c))) + x1 - 389564586) | 0
  d = (((d << 12) | (d >>> 20)) + a) | 0
  c = (c + (b ^ (d & (a ^ b))) + x2 + 606105819) | 0
  c = (((c << 17) | (c >>> 15)) + d) | 0
  b = (b + (a ^ (c & (d ^ a))) + x3 - 1044525330) | 0
  b = (((b << 22) | (b >>> 10)) + c) | 0
  a = (a + (d ^ (b & (c ^ d))) + x4 - 176418897) | 0
  a = (((a << 7) | (a >>> 25)) + b) | 0
  d = (d + (c ^ (a & (b ^ c))) + x5 + 1200080426) | 0
  d = (((d << 12) | (d >>> 20)) + a) | 0
  c = (c + (b ^ (d & (a ^ b))) + x6 - 1473231341) | 0
  c = (((c << 17) | (c >>> 15)) + d) | 0
  b = (b + (a ^ (c & (d ^ a))) + x7 - 45705983) | 0
  b = (((b << 22) | (b >>> 10)) + c) | 0
  a = (a + (d ^ (b & (c ^ d))) + x8 + 1770035416) | 0
  a = (((a << 7) | (a >>> 25)) + b) | 0
  d = (d + (c ^ (a & (b ^ c))) + x9 - 1958414417) | 0
  d = (((d << 12) | (d >>> 20)) + a) | 0
  c = (c + (b ^ (d & (a ^ b))) + x10 - 42063) | 0
  c = (((c << 17) | (c >>> 15)) + d) | 0
  b = (b + (a ^ (c & (d ^ a))) + x11 - 1990404162) | 0
  b = (((b << 22) | (b >>> 10)) + c) | 0
  a = (a + (d ^ (b & (c ^ d))) + x12 + 1804603682) | 0
  a = (((a << 7) | (a >>> 25)) + b) | 0
  d = (d + (c ^ (a & (b ^ c))) + x13 - 40341101) | 0
  d = (((d << 12) | (d >>> 20)) + a) | 0
  c = (c + (b ^ (d & (a ^ b))) + x14 - 1502002290) | 0
  c = (((c << 17) | (c >>> 15)) + d) | 0
  b = (b + (a ^ (c & (d ^ a))) + x15 + 1236535329) | 0
  b = (((b << 22) | (b >>> 10)) + c) | 0
  a = (a + (c ^ (d & (b ^ c))) + x1 - 165796510) | 0
  a = (((a << 5) | (a >>> 27)) + b) | 0
  d = (d + (b ^ (c & (a ^ b))) + x6 - 1069501632) | 0
  d = (((d << 9) | (d >>> 23)) + a) | 0
  c = (c + (a ^ (b & (d ^ a))) + x11 + 643717713) | 0
  c = (((c << 14) | (c >>> 18)) + d) | 0
  b = (b + (d ^ (a & (c ^ d))) + x0 - 373897302) | 0
  b = (((b << 20) | (b >>> 12)) + c) | 0
  a = (a + (c ^ (d & (b ^ c))) + x5 - 701558691) | 0
  a = (((a << 5) | (a >>> 27)) + b) | 0
  d = (d + (b ^ (c & (a ^ b))) + x10 + 38016083) | 0
  d = (((d << 9) | (d >>> 23)) + a) | 0
  c = (c + (a ^ (b & (d ^ a))) + x15 - 660478335) | 0
  c = (((c << 14) | (c >>> 18)) + d) | 0
  b = (b + (d ^ (a & (c ^ d))) + x4 - 405537848) | 0
  b = (((b << 20) | (b >>> 12)) + c) | 0
  a = (a + (c ^ (d & (b ^ c))) + x9 + 568446438) | 0
  a = (((a << 5) | (a >>> 27)) + b) | 0
  d = (d + (b ^ (c & (a ^ b))) + x14 - 1019803690) | 0
  d = (((d << 9) | (d >>> 23)) + a) | 0
  c = (c + (a ^ (b & (d ^ a))) + x3 - 187363961) | 0
  c = (((c << 14) | (c >>> 18)) + d) | 0
  b = (b + (d ^ (a & (c ^ d))) + x8 + 1163531501) | 0
  b = (((b << 20) | (b >>> 12)) + c) | 0
  a = (a + (c ^ (d & (b ^ c))) + x13 - 1444681467) | 0
  a = (((a << 5) | (a >>> 27)) + b) | 0
  d = (d + (b ^ (c & (a ^ b))) + x2 - 51403784) | 0
  d = (((d << 9) | (d >>> 23)) + a) | 0
  c = (c + (a ^ (b & (d ^ a))) + x7 + 1735328473) | 0
  c = (((c << 14) | (c >>> 18)) + d) | 0
  b = (b + (d ^ (a & (c ^ d))) + x12 - 1926607734) | 0
  b = (((b << 20) | (b >>> 12)) + c) | 0
  a = (a + (b ^ c ^ d) + x5 - 378558) | 0
  a = (((a << 4) | (a >>> 28)) + b) | 0
  d = (d + (a ^ b ^ c) + x8 - 2022574463) | 0
  d = (((d << 11) | (d >>> 21)) + a) | 0
  c = (c + (d ^ a ^ b) + x11 + 1839030562) | 0
  c = (((c << 16) | (c >>> 16)) + d) | 0
  b = (b + (c ^ d ^ a) + x14 - 35309556) | 0
  b = (((b << 23) | (b >>> 9)) + c) | 0
  a = (a + (b ^ c ^ d) + x1 - 1530992060) | 0
  a = (((a << 4) | (a >>> 28)) + b) | 0
  d = (d + (a ^ b ^ c) + x4 + 1272893353) | 0
  d = (((d << 11) | (d >>> 21)) + a) | 0
  c = (c + (d ^ a ^ b) + x7 - 155497632) | 0
  c = (((c << 16) | (c >>> 16)) + d) | 0
  b = (b + (c ^ d ^ a) + x10 - 1094730640) | 0
  b = (((b << 23) | (b >>> 9)) + c) | 0
  a = (a + (b ^ c ^ d) + x13 + 681279174) | 0
  a = (((a << 4) | (a >>> 28)) + b) | 0
  d = (d + (a ^ b ^ c) + x0 - 358537222) | 0
  d = (((d << 11) | (d >>> 21)) + a) | 0
  c = (c + (d ^ a ^ b) + x3 - 722521979) | 0
  c = (((c << 16) | (c >>> 16)) + d) | 0
  b = (b + (c ^ d ^ a) + x6 + 76029189) | 0
  b = (((b << 23) | (b >>> 9)) + c) | 0
  a = (a + (b ^ c ^ d) + x9 - 640364487) | 0
  a = (((a << 4) | (a >>> 28)) + b) | 0
  d = (d + (a ^ b ^ c) + x12 - 421815835) | 0
  d = (((d << 11) | (d >>> 21)) + a) | 0
  c = (c + (d ^ a ^ b) + x15 + 530742520) | 0
  c = (((c << 16) | (c >>> 16)) + d) | 0
  b = (b + (c ^ d ^ a) + x2 - 995338651) | 0
  b = (((b << 23) | (b >>> 9)) + c) | 0
  a = (a + (c ^ (b | ~d)) + x0 - 198630844) | 0
  a = (((a << 6) | (a >>> 26)) + b) | 0
  d = (d + (b ^ (a | ~c)) + x7 + 1126891415) | 0
  d = (((d << 10) | (d >>> 22)) + a) | 0
  c = (c + (a ^ (d | ~b)) + x14 - 1416354905) | 0
  c = (((c << 15) | (c >>> 17)) + d) | 0
  b = (b + (d ^ (c | ~a)) + x5 - 57434055) | 0
  b = (((b << 21) | (b >>> 11)) + c) | 0
  a = (a + (c ^ (b | ~d)) + x12 + 1700485571) | 0
  a = (((a << 6) | (a >>> 26)) + b) | 0
  d = (d + (b ^ (a | ~c)) + x3 - 1894986606) | 0
  d = (((d << 10) | (d >>> 22)) + a) | 0
  c = (c + (a ^ (d | ~b)) + x10 - 1051523) | 0
  c = (((c << 15) | (c >>> 17)) + d) | 0
  b = (b + (d ^ (c | ~a)) + x1 - 2054922799) | 0
  b = (((b << 21) | (b >>> 11)) + c) | 0
  a = (a + (c ^ (b | ~d)) + x8 + 1873313359) | 0
  a = (((a << 6) | (a >>> 26)) + b) | 0
  d = (d + (b ^ (a | ~c)) + x15 - 30611744) | 0
  d = (((d << 10) | (d >>> 22)) + a) | 0
  c = (c + (a ^ (d | ~b)) + x6 - 1560198380) | 0
  c = (((c << 15) | (c >>> 17)) + d) | 0
  b = (b + (d ^ (c | ~a)) + x13 + 1309151649) | 0
  b = (((b << 21) | (b >>> 11)) + c) | 0
  a = (a + (c ^ (b | ~d)) + x4 - 145523070) | 0
  a = (((a << 6) | (a >>> 26)) + b) | 0
  d = (d + (b ^ (a | ~c)) + x11 - 1120210379) | 0
  d = (((d << 10) | (d >>> 22)) + a) | 0
  c = (c + (a ^ (d | ~b)) + x2 + 718787259) | 0
  c = (((c << 15) | (c >>> 17)) + d) | 0
  b = (b + (d ^ (c | ~a)) + x9 - 343485551) | 0
  b = (((b << 21) | (b >>> 11)) + c) | 0
  state[0] = ((state[0] as number) + a) | 0
  state[1] = ((state[1] as number) + b) | 0
  state[2] = ((state[2] as number) + c) | 0
  state[3] = ((state[3] as number) + d) | 0
}
