import { latePattern } from '../config/index.ts'

/** Invisible characters: zero-width spaces and joiners, byte order marks, soft hyphens and direction marks. */
const INVISIBLE = latePattern('[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}]', 'gu')
/** The blank Braille pattern looks like a space, although Unicode does not define it as one. */
const BLANKS = /[\s\u2800]+/gu
const PRINTABLE_ASCII = /^[ -~]*$/

/**
 * Returns a function that finds the first name that another name is probably meant to be: they differ in case, in
 * leading, trailing or unusual whitespace, in Unicode normalization or in invisible characters.
 */
export function similarName(names: readonly string[]): (name: string) => string | undefined {
  const byLook = new Map<string, string>()
  for (const name of names.toReversed()) byLook.set(lookOf(name), name)
  return (name) => byLook.get(lookOf(name))
}

function withoutBlanks(name: string): string {
  return name.includes(' ') ? name.replace(/ +/g, ' ').trim() : name
}

/** Returns how a name looks to a reader in a hurry. */
export function lookOf(name: string): string {
  if (PRINTABLE_ASCII.test(name)) return withoutBlanks(name).toLowerCase()
  return name.normalize('NFKC').replace(INVISIBLE(), '').replace(BLANKS, ' ').trim().toLowerCase().normalize('NFKC')
}
