import { createMd5, digest, digestWords, firstWord, type Md5 } from './md5.ts'
import { compareRows, type TextColumn } from './text_column.ts'

/** The rows of each class, sorted by hash: those of class c are `rows[starts[c]]` up to `rows[starts[c + 1]]`. */
export interface HashOrder {
  readonly rows: Int32Array
  readonly starts: Int32Array
}

/** What is hashed is `seed:id`, the seed in decimal and the id in UTF-8. */
export function seededMd5(seed: number): Md5 {
  return createMd5(`${seed}:`)
}

/**
 * Ranks rows within their class by md5 of `seed:id`, read as a big-endian number; ties by the bytes of the ids.
 *
 * @param codes A class per row, from 0; rows with a negative code are left out.
 */
export function hashOrder(ids: TextColumn, codes: Int32Array, classCount: number, seed: number): HashOrder {
  const hashes = hashPrefixes(ids, seed)
  const byHash = sortByHash(rowsWithClass(codes), hashes)
  const order = gatherClasses(byHash, codes, classCount)
  orderEqualPrefixes(order, hashes, hashComparison(ids, seed))
  return order
}

export function rowsOfClass({ rows, starts }: HashOrder, code: number): Int32Array {
  return rows.subarray(starts[code], starts[code + 1])
}

let lastPrefixes: { ids: TextColumn; seed: number; hashes: Uint32Array } | undefined

/** The first 32 bits of each row's hash. The last answer is kept: the split, its file and its report all ask for it. */
export function hashPrefixes(ids: TextColumn, seed: number): Uint32Array {
  if (lastPrefixes?.ids === ids && lastPrefixes.seed === seed) return lastPrefixes.hashes
  const hashes = computePrefixes(ids, seed)
  lastPrefixes = { ids, seed, hashes }
  return hashes
}

/** As `hashPrefixes`, without keeping the answer. */
export function computePrefixes({ bytes, offsets, length }: TextColumn, seed: number): Uint32Array {
  const md5 = seededMd5(seed)
  const hashes = new Uint32Array(length)
  for (let row = 0; row < length; row++) {
    digest(md5, bytes, offsets[row] as number, offsets[row + 1] as number)
    hashes[row] = firstWord(md5)
  }
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

function rowsWithClass(codes: Int32Array): Int32Array {
  const rows = new Int32Array(codes.length)
  let count = 0
  for (let row = 0; row < codes.length; row++) if ((codes[row] as number) >= 0) rows[count++] = row
  return rows.subarray(0, count)
}

const DIGIT_BITS = 11
const DIGIT_MASK = (1 << DIGIT_BITS) - 1

/** Radix sort: three counting passes take a tenth of the time of a comparison sort. */
function sortByHash(rows: Int32Array, hashes: Uint32Array): Int32Array {
  let from = rows
  let to = new Int32Array(rows.length)
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    countingPass(from, to, hashes, shift)
    const swapped = from
    from = to
    to = swapped as Int32Array<ArrayBuffer>
  }
  return from
}

function countingPass(from: Int32Array, to: Int32Array, hashes: Uint32Array, shift: number): void {
  const next = new Int32Array(DIGIT_MASK + 2)
  for (let i = 0; i < from.length; i++) {
    const digit = ((hashes[from[i] as number] as number) >>> shift) & DIGIT_MASK
    next[digit + 1] = (next[digit + 1] as number) + 1
  }
  for (let digit = 1; digit <= DIGIT_MASK; digit++) next[digit] = (next[digit] as number) + (next[digit - 1] as number)
  for (let i = 0; i < from.length; i++) {
    const row = from[i] as number
    const digit = ((hashes[row] as number) >>> shift) & DIGIT_MASK
    const place = next[digit] as number
    to[place] = row
    next[digit] = place + 1
  }
}

function gatherClasses(sorted: Int32Array, codes: Int32Array, classCount: number): HashOrder {
  const starts = new Int32Array(classCount + 1)
  for (const row of sorted) starts[(codes[row] as number) + 1] = (starts[(codes[row] as number) + 1] as number) + 1
  for (let code = 0; code < classCount; code++) {
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number)
  }
  const next = starts.slice()
  const rows = new Int32Array(sorted.length)
  for (let i = 0; i < sorted.length; i++) {
    const row = sorted[i] as number
    const code = codes[row] as number
    const place = next[code] as number
    rows[place] = row
    next[code] = place + 1
  }
  return { rows, starts }
}

function orderEqualPrefixes(order: HashOrder, hashes: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let code = 0; code + 1 < order.starts.length; code++) {
    const rows = rowsOfClass(order, code)
    for (let start = 0; start < rows.length; ) {
      let end = start + 1
      while (end < rows.length && hashes[rows[end] as number] === hashes[rows[start] as number]) end++
      if (end - start > 1) rows.subarray(start, end).sort(compare)
      start = end
    }
  }
}
