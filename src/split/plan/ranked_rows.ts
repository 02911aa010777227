import type { SeededHash } from '../../config/index.ts'
import { hashComparison, hashPrefixes, type TextColumn } from '../../dataset/index.ts'
import type { Strata } from './strata.ts'

/** A place in the hash order of a stratum, from 0. */
export interface Rank {
  readonly stratum: number
  readonly rank: number
}

/**
 * Finds the rows at a few ranks of the order of `hashOrder`. The other rows are not sorted. They are only counted in
 * buckets of their hashes, and a bucket that contains a rank is sorted. This takes a tenth of the time and memory.
 *
 * @returns the rows, parallel to `ranks`
 */
export function rowsAtRanks(ids: TextColumn, strata: Strata, seeded: SeededHash, ranks: readonly Rank[]): number[] {
  const hashes = hashPrefixes(ids, seeded)
  const bits = bitsFor(strata)
  const starts = bucketStarts(strata, hashes, bits)
  const places = ranks.map(({ stratum, rank }) => (starts[stratum << bits] as number) + rank)
  const buckets = places.map((place) => bucketAt(starts, place))
  const rows = rowsOfBuckets(strata, hashes, { bits, wanted: new Set(buckets) })
  const compare = hashComparison(ids, seeded)
  for (const list of rows.values()) {
    list.sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || compare(a, b))
  }
  return places.map((place, i) => {
    const bucket = buckets[i] as number
    return rows.get(bucket)?.[place - (starts[bucket] as number)] as number
  })
}

/** All strata together get about 2^16 buckets, so that their counts fit into a core's cache. */
function bitsFor({ count }: Strata): number {
  return Math.max(1, 16 - Math.ceil(Math.log2(Math.max(count, 1))))
}

/**
 * The number of rows before each bucket, one stratum after the other. A bucket is a stratum and the first bits of a
 * hash.
 */
function bucketStarts({ codes, count }: Strata, hashes: Uint32Array, bits: number): Int32Array {
  const starts = new Int32Array((count << bits) + 1)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0) continue
    const bucket = (code << bits) | ((hashes[row] as number) >>> (32 - bits))
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  }
  return starts
}

/** The last bucket that begins at or before a place. Empty buckets before it can begin at the same place. */
function bucketAt(starts: Int32Array, place: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle
  }
  return low
}

interface BucketChoice {
  readonly bits: number
  readonly wanted: ReadonlySet<number>
}

function rowsOfBuckets(
  { codes, count }: Strata,
  hashes: Uint32Array,
  { bits, wanted }: BucketChoice,
): ReadonlyMap<number, number[]> {
  const rows = new Map(Array.from(wanted, (bucket): [number, number[]] => [bucket, []]))
  const isWanted = new Uint8Array(count << bits)
  for (const bucket of wanted) isWanted[bucket] = 1
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0) continue
    const bucket = (code << bits) | ((hashes[row] as number) >>> (32 - bits))
    if (isWanted[bucket]) rows.get(bucket)?.push(row)
  }
  return rows
}
