const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\u3000-\u303f\uff01-\uff5e]/gu
const HIRAGANA = /\p{sc=Hira}/gu
const CYRILLIC = /[а-яё]/gu

/** Nearly all characters that are not ASCII are typical of the encoding. Of Cyrillic, only small letters are. */
const [NEARLY_ALL, MOST] = [0.95, 0.6]

interface Encoding {
  /** The name that `iconv` and `TextDecoder` share. */
  readonly name: string
  readonly typical: RegExp
  readonly share: number
  /** Characters that a tenth of the text consists of. */
  readonly frequent?: RegExp
}

/** The encodings that are tried, in this order. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'SHIFT_JIS', typical: JAPANESE, share: NEARLY_ALL, frequent: HIRAGANA },
  { name: 'EUC-JP', typical: JAPANESE, share: NEARLY_ALL, frequent: HIRAGANA },
  { name: 'EUC-KR', typical: /\p{sc=Hang}/gu, share: NEARLY_ALL },
  { name: 'WINDOWS-1251', typical: CYRILLIC, share: MOST },
  { name: 'KOI8-R', typical: CYRILLIC, share: MOST },
  { name: 'GB18030', typical: /[\p{sc=Han}\u3000-\u303f\uff01-\uff5e]/gu, share: NEARLY_ALL },
]
const FREQUENT = 0.1
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
  const found = ENCODINGS.find(({ name, typical, share, frequent = typical }) => {
    if (name !== 'SHIFT_JIS' && adjacent < high * ADJACENT) return false
    const decoded = new TextDecoder(name).decode(start)
    const others = decoded.match(/[^\p{ASCII}]/gu)?.length ?? 0
    return (
      (decoded.match(typical)?.length ?? 0) >= others * share &&
      (decoded.match(frequent)?.length ?? 0) >= others * FREQUENT
    )
  })
  return found?.name ?? LATIN_1
}
