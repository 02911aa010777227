import type { Shingles } from './shingles.ts'

/** How signatures are cut into bands: texts that agree in all rows of a band are candidates. */
interface Bands {
  readonly bands: number
  readonly rows: number
}

/** The largest number of hash functions, and the share of candidates that may be missed at the threshold: 1 of 1,000. */
const FUNCTIONS = 128
const MISSED = 0.001
const MOST_ROWS = 8

/**
 * Returns the most selective bands that find pairs at the threshold, and no more of them than needed: two sets with the
 * Jaccard similarity s agree in a row with the probability s, and so in at least one of b bands of r rows with
 * 1 - (1 - s^r)^b.
 */
export function bandsFor(threshold: number): Bands {
  for (let rows = MOST_ROWS; rows > 1; rows--) {
    const isCandidate = threshold ** rows
    const bands = isCandidate === 1 ? 1 : Math.ceil(Math.log(MISSED) / Math.log1p(-isCandidate))
    if (bands * rows <= FUNCTIONS) return { bands, rows }
  }
  return { bands: FUNCTIONS, rows: 1 }
}

/**
 * Returns a key of each text for one band, never 0: a hash of the smallest values that the band's hash functions give to any
 * shingle of the text (MinHash). The functions are always the same.
 */
export function bandKeys({ starts, hashes }: Shingles, band: number, { rows }: Bands): Uint32Array {
  const count = starts.length - 1
  const keys = new Uint32Array(count).fill(0x811c9dc5)
  for (let row = 0; row < rows; row++) {
    const salt = mixed(band * rows + row + 1)
    for (let text = 0; text < count; text++) {
      const end = starts[text + 1] as number
      let least = 0xffffffff
      for (let at = starts[text] as number; at < end; at++) {
        let value = Math.imul((hashes[at] as number) ^ salt, 0x85ebca6b)
        value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35)
        const unsigned = (value ^ (value >>> 13)) >>> 0
        if (unsigned < least) least = unsigned
      }
      keys[text] = mixed((keys[text] as number) ^ least)
    }
  }
  return keys.map((key) => (key === 0 ? 1 : key))
}

/** The finalizer of MurmurHash3. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
