/** Texts as codes of their words, one text after the other. Text `i` has the words from `offsets[i]` to `offsets[i + 1]`. */
export interface WordTexts {
  readonly words: Int32Array
  readonly offsets: Uint32Array
}

/** The distinct texts after normalization, and which of them each given text is. */
interface NormalizedTexts {
  readonly texts: WordTexts
  /** The position of each given text in `texts`; -1 if it has no words. */
  readonly textOf: Int32Array
}

/** Splits texts into words: NFKC, lower case, separated by white space. */
export function wordTexts(values: readonly string[]): NormalizedTexts {
  const codeOfWord = new Map<string, number>()
  const placeOf = new Map<string, number>()
  const textOf = new Int32Array(values.length)
  const offsets = new Uint32Array(values.length + 1)
  let words = new Int32Array(1024)
  let used = 0
  for (const [i, value] of values.entries()) {
    const text = normalized(value)
    const known = text === '' ? -1 : placeOf.get(text)
    if (known !== undefined) {
      textOf[i] = known
      continue
    }
    const found = text.split(' ')
    if (used + found.length > words.length) words = withRoom(words, used + found.length)
    for (const word of found) {
      const code = codeOfWord.get(word) ?? codeOfWord.size
      if (code === codeOfWord.size) codeOfWord.set(word, code)
      words[used++] = code
    }
    textOf[i] = placeOf.size
    placeOf.set(text, placeOf.size)
    offsets[placeOf.size] = used
  }
  return { texts: { words: words.subarray(0, used), offsets: offsets.subarray(0, placeOf.size + 1) }, textOf }
}

function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function withRoom(words: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * words.length, least))
  larger.set(words)
  return larger
}
