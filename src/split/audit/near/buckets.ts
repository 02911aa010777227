/** Texts in splits: a text that is in two splits is here twice. Parallel arrays, sorted by split. */
export interface Placed {
  /** The position of the text. */
  readonly texts: Int32Array
  /** The split. */
  readonly parts: Int32Array
}

/** Calls back with two places in `Placed` that have equal keys and are in different splits. Stops if it returns false. */
type OnPair = (a: number, b: number) => boolean

/** The number of pairs per text up to which all pairs of a bucket are compared. */
const PAIRS_PER_TEXT = 64
/** The number of texts of the earlier and of the later splits with which a text of a larger bucket is compared. */
const COMPARED = 32

/**
 * Finds the pairs in two splits whose texts have equal keys. In a bucket with very many pairs, each text is compared with only
 * some of the others, so the work is linear.
 *
 * @param keys A key of each text, which is set to 0 if not all pairs of its bucket are compared.
 * @returns Whether all pairs are compared.
 */
export function pairsInBuckets({ texts, parts }: Placed, keys: Uint32Array, onPair: OnPair): boolean {
  // A double holds 53 bits: with more than two million places, fewer than 32 of them are left for the key.
  const bits = Math.min(32, 53 - Math.ceil(Math.log2(Math.max(2, texts.length))))
  const keyOf = (place: number) => (keys[texts[place] as number] as number) >>> (32 - bits)
  const order = sortedByKey(texts.length, keyOf)
  let areAll = true
  const incomplete: number[] = []
  for (let start = 0; start < order.length; ) {
    const key = keyOf(order[start] as number)
    let end = start + 1
    while (end < order.length && keyOf(order[end] as number) === key) end++
    if (end - start > 1) {
      const bucket = order.subarray(start, end)
      const isComplete = crossPairs(bucket, parts) <= PAIRS_PER_TEXT * bucket.length
      if (!isComplete) for (const place of bucket) incomplete.push(texts[place] as number)
      const goesOn = isComplete ? allPairs(bucket, parts, onPair) : somePairs(bucket, parts, onPair)
      if (!goesOn) return false
      areAll &&= isComplete
    }
    start = end
  }
  for (const text of incomplete) keys[text] = 0
  return areAll
}

/** Returns the places sorted by their keys, and with the same key in order. */
function sortedByKey(count: number, keyOf: (place: number) => number): Uint32Array {
  const sorted = new Float64Array(count)
  for (let place = 0; place < count; place++) sorted[place] = keyOf(place) * count + place
  sorted.sort()
  const order = new Uint32Array(count)
  for (let at = 0; at < count; at++) order[at] = (sorted[at] as number) % count
  return order
}

/** Calls back with the start and end of each split's texts. Stops if it returns false. */
function eachBlock(bucket: Uint32Array, parts: Int32Array, onBlock: (start: number, end: number) => boolean): boolean {
  for (let start = 0; start < bucket.length; ) {
    const part = parts[bucket[start] as number]
    let end = start + 1
    while (end < bucket.length && parts[bucket[end] as number] === part) end++
    if (!onBlock(start, end)) return false
    start = end
  }
  return true
}

function crossPairs(bucket: Uint32Array, parts: Int32Array): number {
  let pairs = 0
  eachBlock(bucket, parts, (start, end) => {
    pairs += (end - start) * (bucket.length - end)
    return true
  })
  return pairs
}

function allPairs(bucket: Uint32Array, parts: Int32Array, onPair: OnPair): boolean {
  return eachBlock(bucket, parts, (start, end) => {
    for (let i = start; i < end; i++) {
      for (let j = end; j < bucket.length; j++) {
        if (!onPair(bucket[i] as number, bucket[j] as number)) return false
      }
    }
    return true
  })
}

/** Compares each text with some texts of the later splits and with some of the earlier ones, spread evenly. */
function somePairs(bucket: Uint32Array, parts: Int32Array, onPair: OnPair): boolean {
  return eachBlock(bucket, parts, (start, end) => {
    for (let i = start; i < end; i++) {
      const share = (i - start) / (end - start)
      const one = bucket[i] as number
      for (const [first, length] of [
        [end, bucket.length - end],
        [0, start],
      ] as const) {
        const from = Math.floor(share * length)
        for (let step = 0; step < Math.min(COMPARED, length); step++) {
          const other = bucket[first + ((from + step) % length)] as number
          if (!onPair(Math.min(one, other), Math.max(one, other))) return false
        }
      }
    }
    return true
  })
}
