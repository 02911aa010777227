import { latePattern } from '../config/index.ts'

const FEWEST_LETTERS = 5
/** Longer names are sentences, in which one letter is not meaningful. */
const MOST_CHARACTERS = 60
/** A name as it looks to a reader, and its number of samples. */
export interface SizedLook {
  readonly look: string
  readonly size: number
}

/**
 * Finds the name with the most samples that differs from a name by one letter: a different, an additional or a missing
 * letter. Only names with five or more letters and no digits count, and the first letter must be equal, because unrelated
 * words often differ in it (`house`, `mouse`).
 *
 * Names are looked up by their remaining letters without one letter, so no name is compared with all others.
 */
export function oneLetterFrom<T extends SizedLook>(names: readonly T[]): (look: string) => T | undefined {
  const words = names.filter(({ look }) => isWord(look))
  const [whole, blotted, shorter] = [new Map<string, T>(), new Map<string, T>(), new Map<string, T>()]
  for (const word of words) {
    keepLarger(whole, word.look, word)
    for (const [before, after] of cuts(word.look)) {
      keepLarger(blotted, `${before}\0${after}`, word)
      keepLarger(shorter, before + after, word)
    }
  }
  return (look) => {
    if (!isWord(look)) return undefined
    const found = [shorter.get(look)]
    for (const [before, after] of cuts(look)) found.push(blotted.get(`${before}\0${after}`), whole.get(before + after))
    return found.reduce(
      (best, one) => (one && one.look !== look && one.size > (best?.size ?? 0) ? one : best),
      undefined,
    )
  }
}

function keepLarger<T extends SizedLook>(by: Map<string, T>, key: string, one: T): void {
  const known = by.get(key)
  if (known === undefined || one.size > known.size) by.set(key, one)
}

/** Returns the text before and after each letter except the first. */
function* cuts(look: string): Generator<readonly [before: string, after: string], void, void> {
  for (let i = 1; i < look.length; i++) yield [look.slice(0, i), look.slice(i + 1)]
}

const DIGIT = latePattern('\\p{N}', 'u')
const NO_LETTER = latePattern('\\P{L}', 'gu')

function isWord(look: string): boolean {
  if (look.length < FEWEST_LETTERS || look.length > MOST_CHARACTERS) return false
  if (/^[ -~]*$/.test(look)) return !/\d/.test(look) && look.replace(/[^a-z]/g, '').length >= FEWEST_LETTERS
  return !DIGIT().test(look) && look.replace(NO_LETTER(), '').length >= FEWEST_LETTERS
}
