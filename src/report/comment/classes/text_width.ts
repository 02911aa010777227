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
