import { distance } from 'fastest-levenshtein'

/**
 * The known word that a person most likely meant by a mistyped one; none where no word is near.
 *
 * @param slips how many letters may differ; by default a third of the word, and at least two letters that changed places
 */
export function nearest(word: string, known: Iterable<string>, slips?: number): string | undefined {
  const typed = comparable(word.slice(0, 100))
  let best: string | undefined
  let least = (slips ?? Math.min(typed.length - 1, Math.max(2, Math.ceil(typed.length / 3)))) + 1
  for (const candidate of known) {
    const apart = distance(typed, comparable(candidate))
    if (apart < least) [best, least] = [candidate, apart]
  }
  return best
}

function comparable(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** ` (did you mean 'word'?)`, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known)
  return found === undefined ? '' : ` (did you mean '${found}'?)`
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
