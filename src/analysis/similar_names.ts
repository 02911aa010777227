import { compareTexts } from '../dataset/index.ts'

/** Marks that nobody sees: zero-width spaces and joiners, byte-order marks, soft hyphens, changes of direction. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu
/** The blank of Braille is a blank to people, though not to Unicode. */
const BLANKS = /[\s\u2800]+/gu
const PRINTABLE_ASCII = /^[ -~]*$/

/**
 * Class names that are probably one class written differently: in case, in white space at the ends or of another kind,
 * in Unicode normalization, or in marks that nobody sees. Each group in the order of bytes, and so are the groups.
 *
 * @example
 * similarClassNames(['Joy', 'calm', 'joy', 'joy ']) // [['Joy', 'joy', 'joy ']]
 */
export function similarClassNames(classes: readonly string[]): readonly (readonly string[])[] {
  const byLook = new Map<string, string[]>()
  for (const name of [...new Set(classes)].sort(compareTexts)) {
    const look = lookOf(name)
    const alike = byLook.get(look)
    if (alike === undefined) byLook.set(look, [name])
    else alike.push(name)
  }
  return [...byLook.values()].filter((names) => names.length > 1)
}

/** Finds the first of some names that a further name is probably meant to be, as `similarClassNames` compares them. */
export function similarName(names: readonly string[]): (name: string) => string | undefined {
  const byLook = new Map<string, string>()
  for (const name of names.toReversed()) byLook.set(lookOf(name), name)
  return (name) => byLook.get(lookOf(name))
}

function withoutBlanks(name: string): string {
  return name.includes(' ') ? name.replace(/ +/g, ' ').trim() : name
}

/** What a name looks like to a hurried reader. */
export function lookOf(name: string): string {
  // V8 takes milliseconds to compile the patterns of all scripts.
  if (PRINTABLE_ASCII.test(name)) return withoutBlanks(name).toLowerCase()
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim().toLowerCase().normalize('NFKC')
}
