import { shorten } from '../../text/index.ts'
import { textWidth } from './text_width.ts'

/** Longer names are shortened even where there is space. */
const LONGEST = 40
/** The fewest characters of a shortened name. */
const SHORTEST = 4

/** Of more names, those that look alike are not told apart by where they differ, which takes time for each pair. */
const MOST_COMPARED = 50
const MOST_OTHERS = 5000

/** A way to shorten a name to a number of characters. */
type Cut = (name: string, length: number) => string

const START: Cut = (name, length) => shorten(name, length)
const MIDDLE: Cut = (name, length) => {
  const characters = Array.from(name)
  const end = Math.floor((length - 1) / 2)
  return `${characters.slice(0, length - 1 - end).join('')}…${characters.slice(-end).join('')}`
}
const END: Cut = (name, length) =>
  `…${Array.from(name)
    .slice(1 - length)
    .join('')}`

/** The ways to shorten a name, the best first. */
const CUTS: readonly Cut[] = [MIDDLE, START, END]

/**
 * Shortens names that are wider than a column, as little as needed. Each gets the first way by which it looks like no other
 * name. If there is none, as many of its characters are shown around the place where it differs from the name that it looks
 * like. If that is not enough, it is not shortened.
 *
 * @param others Names that are not shortened, but which no shortened name may look like.
 */
export function shortNames(names: readonly string[], width: number, others: readonly string[] = []): string[] {
  const plain = [...names, ...others.slice(0, MOST_OTHERS)].map(withoutMiddle)
  const candidates = plain.map((name) => candidatesOf(name, width))
  const taken = occurrences(candidates.flatMap((own) => [...new Set(own)]))
  const chosen = candidates.map((own) => own.find((text) => taken.get(text) === 1))
  const used = occurrences(chosen.filter((text) => text !== undefined))
  return names.map((_, place) => {
    const [name = '', kept] = [plain[place], chosen[place]]
    if (kept !== undefined || names.length > MOST_COMPARED) return kept ?? name
    const alike = plain.filter((_, other) => other !== place && candidates[other]?.[0] === candidates[place]?.[0])
    const apart = aroundDifference(name, alike, width)
    if (apart === undefined || used.has(apart)) return name
    used.set(apart, 1)
    return apart
  })
}

/** The middle of a very long name is never shown. */
function withoutMiddle(name: string): string {
  return name.length <= 6 * LONGEST ? name : `${name.slice(0, 3 * LONGEST)}${name.slice(-3 * LONGEST)}`
}

function candidatesOf(name: string, width: number): readonly string[] {
  const { length } = Array.from(name)
  if (length <= LONGEST && (textWidth(name) <= width || length <= SHORTEST)) return CUTS.map(() => name)
  return CUTS.map((cut) => longestFitting((size) => cut(name, size), Math.min(LONGEST, length - 1), width))
}

function longestFitting(textOf: (length: number) => string, most: number, width: number): string {
  let [fitting, tooLong] = [SHORTEST, Math.max(SHORTEST, most) + 1]
  while (tooLong - fitting > 1) {
    const length = Math.floor((fitting + tooLong) / 2)
    if (textWidth(textOf(length)) > width) tooLong = length
    else fitting = length
  }
  return textOf(fitting)
}

/** `cra…left` or `…k_le…`: the part of a name in which it differs from the others. */
function aroundDifference(name: string, others: readonly string[], width: number): string | undefined {
  const characters = Array.from(name)
  const starts = others.map((other) => sharedStart(characters, Array.from(other)))
  const [start = 0] = starts.toSorted((a, b) => b - a)
  if (start === 0 || start >= characters.length) return undefined
  const textOf = (length: number) => {
    const from = Math.min(start, Math.max(0, characters.length - length))
    const part = characters.slice(from, from + length)
    return `${from > 0 ? '…' : ''}${part.join('')}${from + length < characters.length ? '…' : ''}`
  }
  return longestFitting(textOf, Math.min(LONGEST - 2, characters.length - 1), width)
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((character, place) => character !== other[place])
  return end === -1 ? one.length : end
}

function occurrences(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
