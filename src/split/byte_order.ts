import { compareRows, type TextColumn } from '../dataset/index.ts'

/** Below it, comparing is cheaper than counting 256 buckets. */
const SMALL = 32
const BUCKETS = 257

/** Rows `from` up to `to` that have their first `depth` bytes in common. */
interface Range {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/**
 * Sorts rows by the bytes of their ids, in place. A radix sort from the first byte on: a comparison sort of a million ids
 * takes several times as long, since ids begin alike.
 */
export function sortByBytes(column: TextColumn, rows: Int32Array): Int32Array {
  if (isSorted(column, rows)) return rows
  const scratch = new Int32Array(rows.length)
  const ranges: Range[] = [{ from: 0, to: rows.length, depth: 0 }]
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const part = rows.subarray(range.from, range.to)
    if (part.length <= SMALL) sortFew(column, part)
    else ranges.push(...distribute(column, part, scratch, { ...range, depth: commonPrefix(column, part, range.depth) }))
  }
  return rows
}

function isSorted(column: TextColumn, rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) {
    if (compareRows(column, rows[i - 1] as number, rows[i] as number) > 0) return false
  }
  return true
}

function sortFew(column: TextColumn, rows: Int32Array): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number
    let place = i
    while (place > 0 && compareRows(column, rows[place - 1] as number, row) > 0) {
      rows[place] = rows[place - 1] as number
      place--
    }
    rows[place] = row
  }
}

/** How many bytes all rows have in common, at least `depth`. */
function commonPrefix({ bytes, offsets }: TextColumn, rows: Int32Array, depth: number): number {
  const first = offsets[rows[0] as number] as number
  let common = (offsets[(rows[0] as number) + 1] as number) - first
  for (let i = 1; i < rows.length && common > depth; i++) {
    const start = offsets[rows[i] as number] as number
    const length = Math.min(common, (offsets[(rows[i] as number) + 1] as number) - start)
    let same = depth
    while (same < length && bytes[first + same] === bytes[start + same]) same++
    common = same
  }
  return Math.max(common, depth)
}

/** Moves rows into the buckets of their byte at `depth` (the first bucket: ids that end there). */
function distribute(column: TextColumn, rows: Int32Array, scratch: Int32Array, { from, depth }: Range): Range[] {
  const ends = new Int32Array(BUCKETS + 1)
  for (const row of rows) {
    const bucket = bucketOf(column, row, depth)
    ends[bucket + 1] = (ends[bucket + 1] as number) + 1
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    ends[bucket + 1] = (ends[bucket + 1] as number) + (ends[bucket] as number)
  }
  for (const row of rows) {
    const bucket = bucketOf(column, row, depth)
    const place = ends[bucket] as number
    scratch[place] = row
    ends[bucket] = place + 1
  }
  rows.set(scratch.subarray(0, rows.length))
  return bucketRanges(ends, from, depth)
}

function bucketOf({ bytes, offsets }: TextColumn, row: number, depth: number): number {
  const at = (offsets[row] as number) + depth
  return at < (offsets[row + 1] as number) ? (bytes[at] as number) + 1 : 0
}

function bucketRanges(ends: Int32Array, from: number, depth: number): Range[] {
  const ranges: Range[] = []
  for (let bucket = 1; bucket < BUCKETS; bucket++) {
    const start = ends[bucket - 1] as number
    const end = ends[bucket] as number
    if (end - start > 1) ranges.push({ from: from + start, to: from + end, depth: depth + 1 })
  }
  return ranges
}
