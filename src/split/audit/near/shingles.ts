import type { WordTexts } from './word_texts.ts'

/** The number of words in a shingle. */
const LENGTH = 3

/**
 * The shingles of texts: their runs of three words. A shorter text is a single shingle. Shingle `s` of text `i` is at
 * `starts[i] + s`, and its first word is at `offsets[i] + s`.
 */
export interface Shingles {
  readonly texts: WordTexts
  readonly starts: Uint32Array
  /** A hash of each shingle. Equal shingles have equal hashes. */
  readonly hashes: Uint32Array
}

export function shinglesOf(texts: WordTexts): Shingles {
  const { words, offsets } = texts
  const count = offsets.length - 1
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const length = (offsets[i + 1] as number) - (offsets[i] as number)
    starts[i + 1] = (starts[i] as number) + Math.max(1, length - LENGTH + 1)
  }
  const hashes = new Uint32Array(starts[count] ?? 0)
  for (let i = 0; i < count; i++) {
    const [first, end] = [offsets[i] as number, offsets[i + 1] as number]
    const start = starts[i] as number
    const shingles = (starts[i + 1] as number) - start
    for (let s = 0; s < shingles; s++) hashes[start + s] = hashOf(words, first + s, Math.min(first + s + LENGTH, end))
  }
  return { texts, starts, hashes }
}

function hashOf(words: Int32Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

/** Compares the sets of shingles of two texts exactly. */
interface SetComparison {
  /** The number of different shingles of each text. */
  readonly sizes: Uint32Array
  /** Returns the number of shingles that both texts have. Faster if the first text is the same as in the last call. */
  inBoth(a: number, b: number): number
}

/**
 * A hash table of one text's shingles: their positions in it, and which of them the second text has as well. No shingle is
 * mistaken for another one with the same hash.
 */
export function compareSets({ texts: { words, offsets }, starts, hashes }: Shingles): SetComparison {
  const count = offsets.length - 1
  const sizes = new Uint32Array(count)
  let slots = new Int32Array(64)
  let mask = slots.length - 1
  let met = new Uint32Array(64)
  let round = 0
  let loaded = -1

  const shingleCount = (text: number) => (starts[text + 1] as number) - (starts[text] as number)

  /** Returns the slot of a shingle, or of the free slot where it would be. */
  const slotOf = (text: number, shingle: number): number => {
    const hash = hashes[(starts[text] as number) + shingle] as number
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const there = slots[slot] as number
      if (there === -1 || isSame(loaded, there, text, shingle)) return slot
    }
  }

  const isSame = (a: number, s: number, b: number, t: number): boolean => {
    if (hashes[(starts[a] as number) + s] !== hashes[(starts[b] as number) + t]) return false
    const [atA, atB] = [(offsets[a] as number) + s, (offsets[b] as number) + t]
    const [restA, restB] = [(offsets[a + 1] as number) - atA, (offsets[b + 1] as number) - atB]
    if (Math.min(restA, LENGTH) !== Math.min(restB, LENGTH)) return false
    for (let i = 0; i < Math.min(restA, LENGTH); i++) if (words[atA + i] !== words[atB + i]) return false
    return true
  }

  const load = (text: number): number => {
    const shingles = shingleCount(text)
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * shingles)))
    if (size > slots.length) {
      slots = new Int32Array(size)
      met = new Uint32Array(size)
    }
    mask = size - 1
    slots.fill(-1, 0, size)
    loaded = text
    let distinct = 0
    for (let s = 0; s < shingles; s++) {
      const slot = slotOf(text, s)
      if (slots[slot] !== -1) continue
      slots[slot] = s
      distinct++
    }
    return distinct
  }

  for (let text = 0; text < count; text++) sizes[text] = load(text)
  return {
    sizes,
    inBoth(a, b) {
      if (loaded !== a) load(a)
      round++
      let found = 0
      const shingles = shingleCount(b)
      for (let t = 0; t < shingles; t++) {
        const slot = slotOf(b, t)
        if (slots[slot] === -1 || met[slot] === round) continue
        met[slot] = round
        found++
      }
      return found
    },
  }
}
