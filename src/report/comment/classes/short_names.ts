import { shorten } from '../../text/index.ts'

/** The widths of characters in pixels, in the sans-serif fonts that GitHub uses, at 16 pixels. */
const NARROW = 4.5
const USUAL = 8.9
const CAPITAL = 11.5
const WIDE = 14
const FULL = 16
/** Characters of East Asian scripts and pictures come after the first Hangul letter. */
const FIRST_WIDE = 0x1100

/** Returns about how wide a text is, in pixels. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + widthOf(character), 0)
}

function widthOf(character: string): number {
  if (/[ \u00a0.,:;!|'`()[\]{}ijltrfI/\\-]/.test(character)) return NARROW
  if (/[mwMW@%…]/.test(character)) return WIDE
  if (/[A-Z&]/.test(character)) return CAPITAL
  return character.charCodeAt(0) < FIRST_WIDE ? USUAL : FULL
}

/** The ways to shorten a name to a number of characters: its start and end, its start, or its end. */
const CUTS: readonly ((name: string, length: number) => string)[] = [
  (name, length) => {
    const characters = Array.from(name)
    const end = Math.floor((length - 1) / 2)
    return `${characters.slice(0, length - 1 - end).join('')}…${characters.slice(-end).join('')}`
  },
  shorten,
  (name, length) =>
    `…${Array.from(name)
      .slice(1 - length)
      .join('')}`,
]

/** Shorter names cannot be told apart. */
const SHORTEST = 4
const LONGEST = 40

/**
 * Shortens names that are wider than a column. Of the ways to do that, each name gets the first that no other name gets, so
 * that similar names stay different where that is possible.
 */
export function shortNames(names: readonly string[], width: number): string[] {
  const candidates = names.map((name) => candidatesOf(withoutMiddle(name), width))
  const taken = CUTS.map((_, cut) => occurrences(candidates.map((one) => one[cut] ?? '')))
  return candidates.map(
    (own, place) => own.find((text, cut) => taken[cut]?.get(text) === 1) ?? own[0] ?? names[place] ?? '',
  )
}

/** The middle of a very long name is never shown. */
function withoutMiddle(name: string): string {
  return name.length <= 6 * LONGEST ? name : `${name.slice(0, 3 * LONGEST)}${name.slice(-3 * LONGEST)}`
}

function candidatesOf(name: string, width: number): readonly string[] {
  const start = shorten(name, LONGEST)
  if (start === name && (textWidth(name) <= width || Array.from(name).length <= SHORTEST)) return CUTS.map(() => name)
  return CUTS.map((cut) => {
    let length = Math.min(LONGEST, Array.from(start).length) - 1
    while (length > SHORTEST && textWidth(cut(name, length)) > width) length--
    return cut(name, Math.max(SHORTEST, length))
  })
}

function occurrences(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
