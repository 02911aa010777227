import { lastAnswer } from '../../config/index.ts'
import { compareRows, type RowsByCode, rowsByCode, type TextColumn } from '../table/index.ts'
import { hashInBatches } from './hash_prefixes.ts'
import { createMd5, digest, digestWords, firstWord, type Md5 } from './md5.ts'

/** The rows of each class, sorted by hash. */
export type HashOrder = RowsByCode

/** Returns an MD5 of `seed:id`, with the seed in decimal and the id in UTF-8. */
export function seededMd5(seed: number): Md5 {
  return createMd5(`${seed}:`)
}

/**
 * Ranks rows within their class by the MD5 of `seed:id`, read as a big-endian number. Ties are broken by the bytes of
 * the ids.
 *
 * @param codes The class of each row, from 0. Rows with a negative code are ignored.
 */
export function hashOrder(ids: TextColumn, codes: Int32Array, classCount: number, seed: number): HashOrder {
  const hashes = hashPrefixes(ids, seed)
  const order = rowsByCode(codes, classCount)
  const scratch = createScratch(largestClass(order))
  const compare = hashComparison(ids, seed)
  for (let code = 0; code < classCount; code++) sortByHash(rowsOfClass(order, code), hashes, scratch, compare)
  return order
}

export function rowsOfClass({ rows, starts }: HashOrder, code: number): Int32Array {
  return rows.subarray(starts[code], starts[code + 1])
}

/**
 * Returns the first 32 bits of each row's hash. The last result for a column is cached because the search for
 * duplicate ids, the split, its index file and its report all need it.
 */
export const hashPrefixes: (ids: TextColumn, seed: number) => Uint32Array = lastAnswer(
  (ids: TextColumn, seed: number) => computePrefixes(ids, seed),
)

/** For fewer texts, preparing WebAssembly takes longer than it saves. */
const BATCHES_FROM = 8192

/**
 * Like `hashPrefixes`, without caching the result.
 *
 * @param batchesFrom The number of texts from which they are hashed four at a time.
 */
export function computePrefixes(ids: TextColumn, seed: number, batchesFrom: number = BATCHES_FROM): Uint32Array {
  const md5 = seededMd5(seed)
  const hashOne = (row: number) => {
    digest(md5, ids.bytes, ids.offsets[row] as number, ids.offsets[row + 1] as number)
    return firstWord(md5)
  }
  if (ids.length >= batchesFrom) return hashInBatches(ids, md5.prefix, hashOne)
  const hashes = new Uint32Array(ids.length)
  for (let row = 0; row < ids.length; row++) hashes[row] = hashOne(row)
  return hashes
}

/** The 128 bits of a row's hash. */
export function hashOfRow({ bytes, offsets }: TextColumn, row: number, md5: Md5): bigint {
  digest(md5, bytes, offsets[row] as number, offsets[row + 1] as number)
  return digestWords(md5).reduce((value, word) => (value << 32n) | BigInt(word), 0n)
}

/** Orders two rows by all 128 bits, then by id. */
export function hashComparison(ids: TextColumn, seed: number): (a: number, b: number) => number {
  const md5 = seededMd5(seed)
  return (a, b) => {
    const hashA = hashOfRow(ids, a, md5)
    const hashB = hashOfRow(ids, b, md5)
    return hashA < hashB ? -1 : hashA > hashB ? 1 : compareRows(ids, a, b)
  }
}

/** Returns the size of the largest class. */
function largestClass({ starts }: HashOrder): number {
  let largest = 0
  for (let code = 1; code < starts.length; code++) {
    largest = Math.max(largest, (starts[code] as number) - (starts[code - 1] as number))
  }
  return largest
}

const DIGIT_BITS = 11
const DIGIT_MASK = (1 << DIGIT_BITS) - 1
/** For fewer rows, comparing is faster than counting 2,048 digits three times. */
const SMALL = 512

/** The buffers of the radix sort. Hashes move along with the rows because looking them up costs more than the sort. */
interface Scratch {
  readonly rows: Int32Array
  readonly hashes: readonly [Uint32Array, Uint32Array]
  readonly next: Int32Array
}

function createScratch(size: number): Scratch {
  const length = size > SMALL ? size : 0
  return {
    rows: new Int32Array(length),
    hashes: [new Uint32Array(length), new Uint32Array(length)],
    next: new Int32Array(DIGIT_MASK + 2),
  }
}

/**
 * Sorts rows by their hashes. Three counting passes over the first 32 bits take a tenth of the time of a comparison
 * sort. `compare` orders the few rows whose first 32 bits are equal.
 */
function sortByHash(
  rows: Int32Array,
  hashes: Uint32Array,
  { rows: otherRows, hashes: [own, other], next }: Scratch,
  compare: (a: number, b: number) => number,
): void {
  if (rows.length <= SMALL) {
    rows.sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || compare(a, b))
    return
  }
  for (let i = 0; i < rows.length; i++) own[i] = hashes[rows[i] as number] as number
  countingPass({ rows, hashes: own }, { rows: otherRows, hashes: other }, { shift: 0, size: rows.length, next })
  const middle = { shift: DIGIT_BITS, size: rows.length, next }
  countingPass({ rows: otherRows, hashes: other }, { rows, hashes: own }, middle)
  const last = { shift: 2 * DIGIT_BITS, size: rows.length, next }
  countingPass({ rows, hashes: own }, { rows: otherRows, hashes: other }, last)
  rows.set(otherRows.subarray(0, rows.length))
  sortEqual(rows, other, compare)
}

interface Pairs {
  readonly rows: Int32Array
  readonly hashes: Uint32Array
}

interface Pass {
  readonly shift: number
  readonly size: number
  readonly next: Int32Array
}

function countingPass(from: Pairs, to: Pairs, { shift, size, next }: Pass): void {
  const { rows: fromRows, hashes: fromHashes } = from
  const { rows: toRows, hashes: toHashes } = to
  next.fill(0)
  for (let i = 0; i < size; i++) {
    const digit = ((fromHashes[i] as number) >>> shift) & DIGIT_MASK
    next[digit + 1] = (next[digit + 1] as number) + 1
  }
  for (let digit = 1; digit <= DIGIT_MASK; digit++) next[digit] = (next[digit] as number) + (next[digit - 1] as number)
  for (let i = 0; i < size; i++) {
    const hash = fromHashes[i] as number
    const digit = (hash >>> shift) & DIGIT_MASK
    const place = next[digit] as number
    toRows[place] = fromRows[i] as number
    toHashes[place] = hash
    next[digit] = place + 1
  }
}

/** @param sorted Parallel to `rows`. */
function sortEqual(rows: Int32Array, sorted: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let end = 1; end < rows.length; end++) {
    if (sorted[end] !== sorted[end - 1]) continue
    const start = end - 1
    while (end < rows.length && sorted[end] === sorted[start]) end++
    rows.subarray(start, end).sort(compare)
  }
}
