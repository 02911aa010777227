import { type HashName, lastAnswer, type SeededHash } from '../../config/index.ts'
import { compareRows, type RowsByCode, rowsByCode, type TextColumn } from '../table/index.ts'
import { createHasher } from './create_hasher.ts'
import { hashInBatches } from './hash_prefixes.ts'
import type { Hasher } from './hasher.ts'

/** The rows of each class, sorted by hash. */
export type HashOrder = RowsByCode

/**
 * Ranks rows within their class by the hash of `seed:id`, read as a big-endian number. Ties are broken by the bytes of
 * the ids.
 *
 * @param codes The class of each row, from 0. Rows with a negative code are ignored.
 */
export function hashOrder(ids: TextColumn, codes: Int32Array, classCount: number, seeded: SeededHash): HashOrder {
  const hashes = hashPrefixes(ids, seeded)
  const order = rowsByCode(codes, classCount)
  const scratch = createScratch(largestClass(order))
  const compare = hashComparison(ids, seeded)
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
export function hashPrefixes(ids: TextColumn, { seed, hash }: SeededHash): Uint32Array {
  return keptPrefixes(ids, seed, hash)
}

const keptPrefixes: (ids: TextColumn, seed: number, hash: HashName) => Uint32Array = lastAnswer(
  (ids: TextColumn, seed: number, hash: HashName) => computePrefixes(ids, { seed, hash }),
)

/** For fewer texts, preparing WebAssembly takes longer than it saves. */
const BATCHES_FROM = 8192

/**
 * Like `hashPrefixes`, without caching the result.
 *
 * @param batchesFrom The number of texts from which they are hashed four at a time.
 */
export function computePrefixes(ids: TextColumn, seeded: SeededHash, batchesFrom: number = BATCHES_FROM): Uint32Array {
  const { firstWord } = createHasher(seeded)
  const { bytes, offsets } = ids
  const hashOne = (row: number) => firstWord(bytes, offsets[row] as number, offsets[row + 1] as number)
  if (seeded.hash === 'md5' && ids.length >= batchesFrom) return hashInBatches(ids, `${seeded.seed}:`, hashOne)
  const hashes = new Uint32Array(ids.length)
  for (let row = 0; row < ids.length; row++) hashes[row] = hashOne(row)
  return hashes
}

/** The 128 bits of a row's hash. */
export function hashOfRow({ bytes, offsets }: TextColumn, row: number, hasher: Hasher): bigint {
  return hasher.value(bytes, offsets[row] as number, offsets[row + 1] as number)
}

/** Orders two rows by all 128 bits, then by id. */
export function hashComparison(ids: TextColumn, seeded: SeededHash): (a: number, b: number) => number {
  const hasher = createHasher(seeded)
  return (a, b) => {
    const hashA = hashOfRow(ids, a, hasher)
    const hashB = hashOfRow(ids, b, hasher)
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
