import { compareTexts } from '../../table/index.ts'

/** More words than this are not classes. */
const MOST_WORDS = 12
const FEWEST_FILES = 4
/** At least this share of the names starts with one of the words. */
const COVERED = 0.95
/** Words that devices and programs put before a number. */
const OF_DEVICES =
  /^(?:img|image|dsc[nf]?|photos?|pic|pict|picture|frame|scan|screenshot|file|doc|page|mvi|vid|video|audio|track|clip|sample|wav|rec|recording|unnamed|download|index|pxl|mov|data|text|item)$/i

/**
 * Returns a pattern for names without a common shape whose first word is one of a few: `spmsga1.txt` next to
 * `3-1msg1.txt`. Words that differ only in one letter before a number count as one: `spmsga1`, `spmsgb12`. Returns
 * undefined if there are no such words.
 *
 * @param names Without folders.
 */
export function wordPattern(names: readonly string[]): string | undefined {
  const words = new Map<string, number>()
  for (const name of names) {
    const word = /[A-Za-z]{2,}/.exec(name)?.[0]
    if (word !== undefined) words.set(word, (words.get(word) ?? 0) + 1)
    if (words.size > MOST_WORDS * LETTERS) return undefined
  }
  const classes = withoutLetters(words)
  const counts = [...classes.values()]
  const covered = counts.reduce((sum, count) => sum + count, 0)
  const areFew = classes.size > 1 && classes.size <= MOST_WORDS && counts.every((count) => count >= FEWEST_FILES)
  if (!areFew || covered < names.length * COVERED || [...classes.keys()].some((word) => OF_DEVICES.test(word)))
    return undefined
  // The longest first, because a word can be the start of another one.
  const sorted = [...classes.keys()].sort((a, b) => b.length - a.length || compareTexts(a, b))
  const letter = classes.size < words.size ? '[a-z]?' : ''
  return `[^/A-Za-z]*(?<label>${sorted.join('|')})${letter}(?:[^/A-Za-z][^/]*)?`
}

const LETTERS = 26

/** Joins words that differ only in their last letter. */
function withoutLetters(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const stems = new Map<string, number>()
  for (const word of words.keys()) stems.set(word.slice(0, -1), (stems.get(word.slice(0, -1)) ?? 0) + 1)
  const joined = new Map<string, number>()
  for (const [word, count] of words) {
    const stem = word.slice(0, -1)
    const isLettered = stem.length > 2 && /[a-z]$/.test(word) && (stems.get(stem) ?? 0) > 1
    const name = isLettered ? stem : word
    joined.set(name, (joined.get(name) ?? 0) + count)
  }
  return joined
}
