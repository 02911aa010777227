import { compareFraction, type Decimal, formatDecimal } from '../../../config/index.ts'
import { type Placed, pairsInBuckets } from './buckets.ts'
import { bandKeys, bandsFor } from './min_hash.ts'
import { compareSets, type Shingles } from './shingles.ts'

/** Two places in `Placed` whose texts are nearly identical. */
export interface NearPair {
  readonly a: number
  readonly b: number
  /** The Jaccard similarity of their sets of shingles, from the threshold to 1. */
  readonly similarity: number
}

/** The pairs in two splits that are nearly identical. */
interface NearPairs {
  readonly pairs: readonly NearPair[]
  /** Whether further pairs can exist because too many texts are alike to compare all of them. */
  readonly areBounded: boolean
}

/** The largest number of pairs that are kept. */
const MOST_PAIRS = 1_000_000
/** The largest number of shingles that are looked up for exact comparisons. This takes a few seconds. */
const MOST_LOOKUPS = 150_000_000

/** Tells how many of the bands are done. */
type OnBand = (done: number, bands: number) => void

/**
 * Finds texts in two splits whose sets of shingles have a Jaccard similarity of at least the threshold. MinHash finds the
 * candidates, and each of them is compared exactly, so no pair is below the threshold.
 */
export function nearPairs(shingles: Shingles, placed: Placed, threshold: Decimal, onBand?: OnBand): NearPairs {
  const bands = bandsFor(Number(formatDecimal(threshold)))
  const { sizes, inBoth } = compareSets(shingles)
  const isNear = thresholdTest(threshold)
  const earlier: Uint32Array[] = []
  const found = new Map<number, NearPair>()
  let lookups = 0
  let areBounded = false

  const hasMet = (a: number, b: number) => earlier.some((keys) => keys[a] !== 0 && keys[a] === keys[b])
  const similarityOf = (a: number, b: number): number | undefined => {
    if (a === b) return 1
    const [sizeA, sizeB] = [sizes[a] as number, sizes[b] as number]
    if (!isNear(Math.min(sizeA, sizeB), Math.max(sizeA, sizeB))) return undefined
    lookups += sizeA + sizeB
    const common = inBoth(a, b)
    return isNear(common, sizeA + sizeB - common) ? common / (sizeA + sizeB - common) : undefined
  }
  const onPair = (a: number, b: number): boolean => {
    const [textA, textB] = [placed.texts[a] as number, placed.texts[b] as number]
    if (hasMet(textA, textB)) return true
    if (found.size === MOST_PAIRS || lookups > MOST_LOOKUPS) return false
    const pair = a * placed.texts.length + b
    const similarity = found.has(pair) ? undefined : similarityOf(textA, textB)
    if (similarity !== undefined) found.set(pair, { a, b, similarity })
    return true
  }

  for (let band = 0; band < bands.bands; band++) {
    onBand?.(band, bands.bands)
    const keys = bandKeys(shingles, band, bands)
    if (!pairsInBuckets(placed, keys, onPair)) areBounded = true
    if (found.size === MOST_PAIRS || lookups > MOST_LOOKUPS) break
    earlier.push(keys)
  }
  return { pairs: [...found.values()], areBounded }
}

/** Compares a fraction with the threshold: in floating point if it is far away from it, otherwise exactly. */
function thresholdTest(threshold: Decimal): (numerator: number, denominator: number) => boolean {
  const near = Number(formatDecimal(threshold))
  return (numerator, denominator) => {
    const distance = numerator / denominator - near
    if (Math.abs(distance) > 1e-9) return distance > 0
    return compareFraction(BigInt(numerator), BigInt(denominator), threshold) >= 0
  }
}
