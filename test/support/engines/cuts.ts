/**
 * Cut points from counts by prefix and the few hashes around each of them, written anew and independent of `src/split/cuts`, which
 * sorts the hashes of all rows.
 */

const END = 1n << 128n
const PREFIX_BITS = 112n

/** The samples, or groups of several samples, that have a hash: their number by the first 16 bits. */
export type Counts = ReadonlyMap<number, number>

/** A hash in the prefixes that were asked for, and how many samples it stands for. */
export interface Hashed {
  readonly hash: bigint
  readonly samples: number
}

/**
 * The prefix of the sample after a rank, and the last one before it that has samples: the hash before a cut point can be in it. With
 * groups, the rank can be in the middle of a group, so that it is not enough to look for the sample before the rank.
 */
export function prefixesAround(counts: Counts, rank: number): number[] {
  let before: number | undefined
  let end = 0
  for (const [prefix, count] of inOrder(counts)) {
    end += count
    if (end > rank) return before === undefined ? [prefix] : [before, prefix]
    before = prefix
  }
  return before === undefined ? [] : [before]
}

/** The value nearest to `share` of all hashes that has `rank` samples below it, or as many whole groups as fit into `rank`. */
export function cutAt(
  counts: Counts,
  hashes: readonly Hashed[],
  rank: number,
  share: readonly [bigint, bigint],
): string {
  let low = 0n
  let high = END - 1n
  let below = 0
  const sorted = [...hashes].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  for (const [prefix, count] of inOrder(counts)) {
    const here = sorted.filter(({ hash }) => Number(hash >> PREFIX_BITS) === prefix)
    if (here.length === 0) {
      // Not asked for: all of the prefix is on one side.
      if (below + count <= rank) low = BigInt(prefix + 1) << PREFIX_BITS
      else if (high === END - 1n) high = (BigInt(prefix) << PREFIX_BITS) - 1n
    }
    let sum = below
    for (const { hash, samples } of here) {
      sum += samples
      if (sum <= rank) low = hash + 1n
      else if (high === END - 1n) high = hash
    }
    below += count
  }
  const [numerator, denominator] = share
  const wanted = (2n * numerator * END + denominator) / (2n * denominator)
  const cut = wanted > high ? high : wanted < low ? low : wanted
  return cut.toString(16).padStart(32, '0')
}

const inOrder = (counts: Counts): [number, number][] => [...counts].sort(([a], [b]) => a - b)
