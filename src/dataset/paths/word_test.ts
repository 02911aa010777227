/**
 * Returns a test for names that are one of some words, in any case. A set costs less at startup than a regular expression,
 * which V8 must compile.
 *
 * @param words Separated by blanks. `s?` at the end is an optional letter: `images?` is `image` or `images`. `_`
 * between letters also stands for `-`, for a blank and for nothing: `third_party`.
 */
export function wordTest(words: string): (name: string) => boolean {
  const joined = (text: string) => (hasSeparator(text) ? text.replaceAll(/[-_ ]/g, '') : text)
  const all = words.split(' ').flatMap((word) => (word.endsWith('?') ? [word.slice(0, -1), word.slice(0, -2)] : [word]))
  const known = new Set(all)
  const knownJoined = new Set(all.filter((word) => word.includes('_') && /[a-z]_[a-z]/.test(word)).map(joined))
  return (name) => {
    const lower = name.toLowerCase()
    return known.has(lower) || (knownJoined.size > 0 && knownJoined.has(joined(lower)))
  }
}

/** Whether a name contains `-`, `_` or a blank. */
export function hasSeparator(name: string): boolean {
  return name.includes('_') || name.includes('-') || name.includes(' ')
}

export function endsInDigit(name: string): boolean {
  const last = name.charCodeAt(name.length - 1)
  return last >= 0x30 && last <= 0x39
}

/** Whether a name only contains ASCII characters. It costs less at startup than a regular expression. */
export function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0x7f) return false
  return true
}
