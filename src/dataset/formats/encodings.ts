const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\u3000-\u303f\uff01-\uff5e]/gu
const HIRAGANA = /\p{sc=Hira}/gu
const CYRILLIC = /[а-яё]/giu

interface Encoding {
  /** The name that `iconv` and `TextDecoder` share. */
  readonly name: string
  /** The characters that texts consist of, apart from ASCII, and their least share. */
  readonly typical: RegExp
  readonly share: number
  /** Frequent characters and their least share. */
  readonly frequent?: readonly [characters: RegExp, share: number]
}

/** The encodings that are tried, in this order. Of Cyrillic letters, most are small. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'SHIFT_JIS', typical: JAPANESE, share: 0.95, frequent: [HIRAGANA, 0.1] },
  { name: 'EUC-JP', typical: JAPANESE, share: 0.95, frequent: [HIRAGANA, 0.1] },
  { name: 'EUC-KR', typical: /\p{sc=Hang}/gu, share: 0.95 },
  { name: 'WINDOWS-1251', typical: CYRILLIC, share: 0.85, frequent: [/[а-яё]/gu, 0.6] },
  { name: 'KOI8-R', typical: CYRILLIC, share: 0.85, frequent: [/[а-яё]/gu, 0.6] },
  { name: 'GB18030', typical: /[\p{sc=Han}\u3000-\u303f\uff01-\uff5e]/gu, share: 0.95 },
]
/** Letters with accents are between others, so few of them are next to each other. */
const ADJACENT = 0.5
const LOOKED_AT = 65_536
const LATIN_1 = 'WINDOWS-1252'

/**
 * Returns the most likely encoding of a text that is neither UTF-8 nor UTF-16. It is only suggested: texts in two encodings can
 * have the same bytes.
 */
export function likelyEncoding(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  if (first === -1) return LATIN_1
  const start = bytes.subarray(first, first + LOOKED_AT)
  let [high, adjacent] = [0, 0]
  for (const [at, byte] of start.entries()) {
    if (byte < 0x80) continue
    high++
    if ((start[at - 1] ?? 0) >= 0x80 || (start[at + 1] ?? 0) >= 0x80) adjacent++
  }
  const found = ENCODINGS.find(({ name, typical, share, frequent = [typical, share] }) => {
    if (name !== 'SHIFT_JIS' && adjacent < high * ADJACENT) return false
    const decoded = new TextDecoder(name).decode(start)
    const count = (characters: RegExp) => decoded.match(characters)?.length ?? 0
    const others = count(/[^\p{ASCII}]/gu)
    return count(typical) >= others * share && count(frequent[0]) >= others * frequent[1]
  })
  return found?.name ?? LATIN_1
}
