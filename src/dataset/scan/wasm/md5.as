/** Four messages are hashed at a time, one per lane: each of a block's 16 words is a vector of 16 bytes. */
const blocks: usize = memory.data(4 * 256, 16)
/** One message, before it is spread over its lane, with room for the extra bytes of copying in steps of 16. */
const message: usize = memory.data(320, 16)
/** The number of blocks of the message in each lane. */
const laneBlocks: usize = memory.data(16, 16)
const LANES: u32 = 4
const BLOCK_SIZE: usize = 256
/** The longest message that fits into four blocks of 64 bytes, with a bit and its length after it. */
const LONGEST: u32 = 247

/** The prefix of each hashed text, at most 32 bytes. */
let prefix: usize = 0
let prefixLength: u32 = 0

let stateA: v128 = i32x4.splat(0)
let stateB: v128 = i32x4.splat(0)
let stateC: v128 = i32x4.splat(0)
let stateD: v128 = i32x4.splat(0)

export function md5Start(bytes: usize, length: u32): void {
  prefix = bytes
  prefixLength = length
}

/**
 * The first 32 bits of md5, as they are written in hexadecimal, of texts that follow one another in memory. Those of a
 * text that makes a message of more than 247 bytes mean nothing.
 *
 * @param ends Where each ends, counted from `texts`.
 */
export function md5Prefixes(texts: usize, ends: usize, rows: u32, hashes: usize): void {
  let start: u32 = 0
  for (let row: u32 = 0; row < rows; row += LANES) {
    const lanes = min(LANES, rows - row)
    let most: u32 = 1
    for (let lane: u32 = 0; lane < lanes; lane++) {
      const end = load<u32>(ends + ((row + lane) << 2))
      const length = prefixLength + end - start > LONGEST ? 0 : end - start
      const used = fillLane(lane, texts + start, length)
      store<u32>(laneBlocks + (lane << 2), used)
      most = max(most, used)
      start = end
    }
    v128.store(hashes + (row << 2), most == 1 ? hashBlock() : hashBlocks(most, v128.load(laneBlocks)))
  }
}

/** Lays a message into its lane, with the bit and the length after it. Returns its number of blocks. */
// @ts-ignore: decorator
@inline
function fillLane(lane: u32, text: usize, textLength: u32): u32 {
  v128.store(message, v128.load(prefix))
  v128.store(message, v128.load(prefix, 16), 16)
  const to = message + prefixLength
  for (let place: u32 = 0; place < textLength; place += 16) v128.store(to + place, v128.load(text + place))
  const length = prefixLength + textLength
  store<u64>(message + length, 0x80)
  const words = blocks + (lane << 2)
  const used = (length >> 2) + 1
  const count = (length + 72) >> 6
  const end = count * 16 - 2
  for (let word: u32 = 0; word < used; word++) store<u32>(words + (word << 4), load<u32>(message + (word << 2)))
  for (let word: u32 = used; word < end; word++) store<u32>(words + (word << 4), 0)
  store<u32>(words + (end << 4), length << 3)
  store<u32>(words + ((end + 1) << 4), 0)
  return count
}

// @ts-ignore: decorator
@inline
function hashBlock(): v128 {
  startState()
  compress(blocks)
  return firstWords()
}

/** A lane whose message has ended keeps its state while others go on. */
function hashBlocks(most: u32, needed: v128): v128 {
  startState()
  for (let block: u32 = 0; block < most; block++) {
    const a = stateA
    const b = stateB
    const c = stateC
    const d = stateD
    compress(blocks + (block as usize) * BLOCK_SIZE)
    const goesOn = i32x4.gt_s(needed, i32x4.splat(block))
    stateA = v128.bitselect(stateA, a, goesOn)
    stateB = v128.bitselect(stateB, b, goesOn)
    stateC = v128.bitselect(stateC, c, goesOn)
    stateD = v128.bitselect(stateD, d, goesOn)
  }
  return firstWords()
}

// @ts-ignore: decorator
@inline
function startState(): void {
  stateA = i32x4.splat(0x67452301)
  stateB = i32x4.splat(0xefcdab89)
  stateC = i32x4.splat(0x98badcfe)
  stateD = i32x4.splat(0x10325476)
}

/** Returns the bytes in the order of a written number. */
// @ts-ignore: decorator
@inline
function firstWords(): v128 {
  return v128.shuffle<u8>(stateA, stateA, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)
}

// @ts-ignore: decorator
@inline
function word(block: usize, place: usize): v128 {
  return v128.load(block + (place << 4))
}

// @ts-ignore: decorator
@inline
function choose(b: v128, c: v128, d: v128): v128 {
  return v128.xor(d, v128.and(b, v128.xor(c, d)))
}

// @ts-ignore: decorator
@inline
function chooseBack(b: v128, c: v128, d: v128): v128 {
  return v128.xor(c, v128.and(d, v128.xor(b, c)))
}

// @ts-ignore: decorator
@inline
function parity(b: v128, c: v128, d: v128): v128 {
  return v128.xor(v128.xor(b, c), d)
}

// @ts-ignore: decorator
@inline
function last(b: v128, c: v128, d: v128): v128 {
  return v128.xor(c, v128.or(b, v128.not(d)))
}

// @ts-ignore: decorator
@inline
function step(mixed: v128, a: v128, b: v128, words: v128, constant: u32, turn: i32): v128 {
  const sum = i32x4.add(i32x4.add(a, mixed), i32x4.add(words, i32x4.splat(constant)))
  return i32x4.add(b, v128.or(i32x4.shl(sum, turn), i32x4.shr_u(sum, 32 - turn)))
}

/** RFC 1321's 64 steps. */
function compress(block: usize): void {
  let a = stateA
  let b = stateB
  let c = stateC
  let d = stateD
  a = step(choose(b, c, d), a, b, word(block, 0), 0xd76aa478, 7)
  d = step(choose(a, b, c), d, a, word(block, 1), 0xe8c7b756, 12)
  c = step(choose(d, a, b), c, d, word(block, 2), 0x242070db, 17)
  b = step(choose(c, d, a), b, c, word(block, 3), 0xc1bdceee, 22)
  a = step(choose(b, c, d), a, b, word(block, 4), 0xf57c0faf, 7)
  d = step(choose(a, b, c), d, a, word(block, 5), 0x4787c62a, 12)
  c = step(choose(d, a, b), c, d, word(block, 6), 0xa8304613, 17)
  b = step(choose(c, d, a), b, c, word(block, 7), 0xfd469501, 22)
  a = step(choose(b, c, d), a, b, word(block, 8), 0x698098d8, 7)
  d = step(choose(a, b, c), d, a, word(block, 9), 0x8b44f7af, 12)
  c = step(choose(d, a, b), c, d, word(block, 10), 0xffff5bb1, 17)
  b = step(choose(c, d, a), b, c, word(block, 11), 0x895cd7be, 22)
  a = step(choose(b, c, d), a, b, word(block, 12), 0x6b901122, 7)
  d = step(choose(a, b, c), d, a, word(block, 13), 0xfd987193, 12)
  c = step(choose(d, a, b), c, d, word(block, 14), 0xa679438e, 17)
  b = step(choose(c, d, a), b, c, word(block, 15), 0x49b40821, 22)
  a = step(chooseBack(b, c, d), a, b, word(block, 1), 0xf61e2562, 5)
  d = step(chooseBack(a, b, c), d, a, word(block, 6), 0xc040b340, 9)
  c = step(chooseBack(d, a, b), c, d, word(block, 11), 0x265e5a51, 14)
  b = step(chooseBack(c, d, a), b, c, word(block, 0), 0xe9b6c7aa, 20)
  a = step(chooseBack(b, c, d), a, b, word(block, 5), 0xd62f105d, 5)
  d = step(chooseBack(a, b, c), d, a, word(block, 10), 0x02441453, 9)
  c = step(chooseBack(d, a, b), c, d, word(block, 15), 0xd8a1e681, 14)
  b = step(chooseBack(c, d, a), b, c, word(block, 4), 0xe7d3fbc8, 20)
  a = step(chooseBack(b, c, d), a, b, word(block, 9), 0x21e1cde6, 5)
  d = step(chooseBack(a, b, c), d, a, word(block, 14), 0xc33707d6, 9)
  c = step(chooseBack(d, a, b), c, d, word(block, 3), 0xf4d50d87, 14)
  b = step(chooseBack(c, d, a), b, c, word(block, 8), 0x455a14ed, 20)
  a = step(chooseBack(b, c, d), a, b, word(block, 13), 0xa9e3e905, 5)
  d = step(chooseBack(a, b, c), d, a, word(block, 2), 0xfcefa3f8, 9)
  c = step(chooseBack(d, a, b), c, d, word(block, 7), 0x676f02d9, 14)
  b = step(chooseBack(c, d, a), b, c, word(block, 12), 0x8d2a4c8a, 20)
  a = step(parity(b, c, d), a, b, word(block, 5), 0xfffa3942, 4)
  d = step(parity(a, b, c), d, a, word(block, 8), 0x8771f681, 11)
  c = step(parity(d, a, b), c, d, word(block, 11), 0x6d9d6122, 16)
  b = step(parity(c, d, a), b, c, word(block, 14), 0xfde5380c, 23)
  a = step(parity(b, c, d), a, b, word(block, 1), 0xa4beea44, 4)
  d = step(parity(a, b, c), d, a, word(block, 4), 0x4bdecfa9, 11)
  c = step(parity(d, a, b), c, d, word(block, 7), 0xf6bb4b60, 16)
  b = step(parity(c, d, a), b, c, word(block, 10), 0xbebfbc70, 23)
  a = step(parity(b, c, d), a, b, word(block, 13), 0x289b7ec6, 4)
  d = step(parity(a, b, c), d, a, word(block, 0), 0xeaa127fa, 11)
  c = step(parity(d, a, b), c, d, word(block, 3), 0xd4ef3085, 16)
  b = step(parity(c, d, a), b, c, word(block, 6), 0x04881d05, 23)
  a = step(parity(b, c, d), a, b, word(block, 9), 0xd9d4d039, 4)
  d = step(parity(a, b, c), d, a, word(block, 12), 0xe6db99e5, 11)
  c = step(parity(d, a, b), c, d, word(block, 15), 0x1fa27cf8, 16)
  b = step(parity(c, d, a), b, c, word(block, 2), 0xc4ac5665, 23)
  a = step(last(b, c, d), a, b, word(block, 0), 0xf4292244, 6)
  d = step(last(a, b, c), d, a, word(block, 7), 0x432aff97, 10)
  c = step(last(d, a, b), c, d, word(block, 14), 0xab9423a7, 15)
  b = step(last(c, d, a), b, c, word(block, 5), 0xfc93a039, 21)
  a = step(last(b, c, d), a, b, word(block, 12), 0x655b59c3, 6)
  d = step(last(a, b, c), d, a, word(block, 3), 0x8f0ccc92, 10)
  c = step(last(d, a, b), c, d, word(block, 10), 0xffeff47d, 15)
  b = step(last(c, d, a), b, c, word(block, 1), 0x85845dd1, 21)
  a = step(last(b, c, d), a, b, word(block, 8), 0x6fa87e4f, 6)
  d = step(last(a, b, c), d, a, word(block, 15), 0xfe2ce6e0, 10)
  c = step(last(d, a, b), c, d, word(block, 6), 0xa3014314, 15)
  b = step(last(c, d, a), b, c, word(block, 13), 0x4e0811a1, 21)
  a = step(last(b, c, d), a, b, word(block, 4), 0xf7537e82, 6)
  d = step(last(a, b, c), d, a, word(block, 11), 0xbd3af235, 10)
  c = step(last(d, a, b), c, d, word(block, 2), 0x2ad7d2bb, 15)
  b = step(last(c, d, a), b, c, word(block, 9), 0xeb86d391, 21)  stateA = i32x4.add(a, stateA)
  stateB = i32x4.add(b, stateB)
  stateC = i32x4.add(c, stateC)
  stateD = i32x4.add(d, stateD)
}
