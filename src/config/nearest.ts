import { distance } from 'fastest-levenshtein'

/**
 * The known word that a person most likely meant by a mistyped one; none where no word is near.
 *
 * @param slips how many letters may differ; by default a third of the word, and at least two letters that changed places
 */
export function nearest(word: string, known: Iterable<string>, slips?: number): string | undefined {
  return nearestAmong(known)(word, slips)
}

/** `nearest` for many words. */
export function nearestAmong(known: Iterable<string>): (word: string, slips?: number) => string | undefined {
  const candidates = Array.from(known, (name) => ({ name, compared: comparable(name) }))
  return (word, slips) => {
    const typed = comparable(word.slice(0, 100))
    let best: string | undefined
    let least = (slips ?? Math.min(typed.length - 1, Math.max(2, Math.ceil(typed.length / 3)))) + 1
    for (const { name, compared } of candidates) {
      // Words are at least as far apart as their lengths.
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

/** ` (did you mean 'word'?)`, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  return suggestion(nearest(word, known))
}

/** ` (did you mean 'word'?)`, or nothing without a word. */
export function suggestion(found: string | undefined): string {
  return found === undefined ? '' : ` (did you mean '${found}'?)`
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
