import { distance } from 'fastest-levenshtein'
import { listed } from './wording.ts'

/**
 * Returns the known word that a mistyped word most likely means; undefined if no word is near.
 *
 * @param slips How many letters may differ. By default a third of the word, and at least two swapped letters.
 */
export function nearest(word: string, known: Iterable<string>, slips?: number): string | undefined {
  return nearestAmong(known)(word, slips)
}

/** Returns `nearest` for many words. */
export function nearestAmong(known: Iterable<string>): (word: string, slips?: number) => string | undefined {
  const candidates = Array.from(known, (name) => ({ name, compared: comparable(name) }))
  return (word, slips) => {
    const typed = comparable(word.slice(0, 100))
    let best: string | undefined
    let least = (slips ?? Math.min(typed.length - 1, Math.max(2, Math.ceil(typed.length / 3)))) + 1
    for (const { name, compared } of candidates) {
      // The distance of two words is at least the difference of their lengths.
      if (Math.abs(typed.length - compared.length) >= least) continue
      const apart = distance(typed, compared)
      if (apart < least) [best, least] = [name, apart]
    }
    return best
  }
}

function comparable(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** Returns ` (did you mean 'word'?)`, or an empty text if no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  return suggestion(nearest(word, known))
}

/** Returns ` (did you mean 'word'?)`, or an empty text if there is no word. */
export function suggestion(found: string | undefined): string {
  return found === undefined ? '' : ` (did you mean '${found}'?)`
}

/** Returns `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return listed(words, 'or')
}
