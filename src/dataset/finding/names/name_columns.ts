/** One part of the names of many files, such as the speaker in `0_george_12`. */
export interface NameColumn {
  /** One value per name. */
  readonly values: readonly string[]
  /** `code`: the same letters, then digits, as in `n02085620`; `text`: anything, including separators. */
  readonly kind: 'digits' | 'letters' | 'code' | 'mixed' | 'text'
  /** The text between this part and the previous one; empty between letters and digits. */
  readonly before: string
  /** The number of characters, if only this number determines its end. */
  readonly width?: number
}

export interface NameTable {
  readonly columns: readonly NameColumn[]
  /** The number of names that have this shape. */
  readonly rows: number
  /** The end of every name. */
  readonly trail: string
}

interface Parts {
  readonly fields: readonly string[]
  /** One more than the number of fields. */
  readonly separators: readonly string[]
}

/** The minimum number of names that must have the same shape. */
export const SHARED_SHAPE = 0.95
/** A name with more parts is a text. */
const MOST_FIELDS = 16

/**
 * Splits names, without their extensions, into columns: at separators, and between letters and digits if all names have
 * them. In one place, names may have any number of parts: a text with its own separators.
 *
 * @returns undefined if the names have too little in common.
 */
export function nameTable(names: readonly string[]): NameTable | undefined {
  const all = names.map(partsOf)
  const [shape, count] = mostFrequent(all.map(({ separators }) => separators.join('\0')))
  if (count >= names.length * SHARED_SHAPE) {
    if (shape.split('\0').length > MOST_FIELDS + 1) return undefined
    const rows = all.filter(({ separators }) => separators.join('\0') === shape)
    return tableOf(rows, { front: rows[0]?.fields.length ?? 0, back: 0, hasText: false }, names.length)
  }
  const least = all.map(({ fields }) => fields.length).toSorted((a, b) => a - b)[Math.floor(names.length * 0.05)] ?? 0
  if (least < 2 || least > MOST_FIELDS) return undefined
  const long = all.filter(({ fields }) => fields.length >= least)
  return tableOf(long, { ...alignedEnds(long, least), hasText: true }, names.length)
}

interface Ends {
  /** The numbers of fields at the start and at the end that are columns. */
  readonly front: number
  readonly back: number
  /** Whether a text is between them. */
  readonly hasText: boolean
}

function alignedEnds(rows: readonly Parts[], least: number): Ends {
  const isShared = (texts: readonly string[]) => mostFrequent(texts)[1] >= rows.length * SHARED_SHAPE
  const shapeAt = (at: number) => (row: Parts) => runsOf(row.fields.at(at) ?? '')
  let front = 0
  let back = 0
  const isFrontColumn = (at: number) =>
    isShared(rows.map(shapeAt(at))) && isShared(rows.map(({ separators }) => separators[at + 1] ?? ''))
  const isBackColumn = (at: number) =>
    isShared(rows.map(shapeAt(-1 - at))) && isShared(rows.map(({ separators }) => separators.at(-2 - at) ?? ''))
  while (front < least - 1 && isFrontColumn(front)) front++
  while (back < least - 1 && isBackColumn(back)) back++
  while (front + back >= least) {
    // Letters next to the text are more likely one of its words than a separate part.
    const isWord = (at: number) => rows.every((row) => runsOf(row.fields.at(at) ?? '') === 'L')
    const [isFrontWord, isBackWord] = [front > 0 && isWord(front - 1), back > 0 && isWord(-back)]
    if (isFrontWord === isBackWord ? front > back : isFrontWord) front--
    else back--
  }
  return { front, back, hasText: true }
}

function tableOf(rows: readonly Parts[], { front, back, hasText }: Ends, total: number): NameTable | undefined {
  const separatorsOf = ({ separators }: Parts) =>
    [...separators.slice(0, front + (hasText ? 1 : 0)), ...separators.slice(separators.length - 1 - back)].join('\0')
  const [shape] = mostFrequent(rows.map(separatorsOf))
  let kept = rows.filter((row) => separatorsOf(row) === shape)
  const fieldsOf = (row: Parts) => [
    ...row.fields.slice(0, front),
    ...(hasText ? [textBetween(row, front, row.fields.length - back)] : []),
    ...row.fields.slice(row.fields.length - back),
  ]
  const width = front + back + (hasText ? 1 : 0)
  const shapes: (string | undefined)[] = []
  for (let at = 0; at < width; at++) {
    const of = (row: Parts) => runsOf(fieldsOf(row)[at] ?? '')
    const [runs, count] = mostFrequent(kept.map(of))
    const isSplit = runs.length <= MOST_RUNS && count >= kept.length * 0.98 && !(hasText && at === front)
    shapes.push(isSplit ? runs : undefined)
    if (isSplit) kept = kept.filter((row) => of(row) === runs)
  }
  if (kept.length < total * SHARED_SHAPE || kept.length === 0) return undefined
  const separators = shape.split('\0')
  const table = kept.map(fieldsOf)
  const columns = shapes.flatMap((runs, at) => {
    const values = table.map((fields) => fields[at] ?? '')
    const before = separators[at] ?? ''
    if (runs === undefined) return [{ values, before, kind: hasText && at === front ? 'text' : 'mixed' } as const]
    return splitColumns(values, runs, before)
  })
  return { columns, rows: kept.length, trail: separators.at(-1) ?? '' }
}

const MOST_RUNS = 12

function textBetween({ fields, separators }: Parts, start: number, end: number): string {
  let text = fields[start] ?? ''
  for (let at = start + 1; at < end; at++) text += (separators[at] ?? '') + (fields[at] ?? '')
  return text
}

/** Splits values such as `DC12` into `DC` and `12`. The same letters in all of them stay with the digits. */
function splitColumns(values: readonly string[], runs: string, before: string): NameColumn[] {
  const pieces = values.map((value) => value.match(/\d+|\D+/g) ?? [''])
  const columns: NameColumn[] = []
  for (let at = 0; at < runs.length; at++) {
    const texts = pieces.map((each) => each[at] ?? '')
    const last = columns.at(-1)
    if (runs[at] === 'L')
      columns.push(...splitCodes({ values: texts, kind: 'letters', before: at === 0 ? before : '' }))
    else if (last?.kind === 'letters' && at > 0 && last.width === undefined && new Set(last.values).size === 1) {
      columns.pop()
      columns.push({ values: texts.map((text, row) => last.values[row] + text), kind: 'code', before: last.before })
    } else columns.push({ values: texts, kind: 'digits', before: at === 0 ? before : '' })
  }
  return columns
}

/**
 * Splits codes of letters that combine two codes: an emotion and an angle in `ANFL`, `ANS` and `HAFL`, or an emotion and a
 * version in `Fa`, `Fb` and `Wa`.
 */
function splitCodes(column: NameColumn): NameColumn[] {
  const codes = [...new Set(column.values)]
  if (codes.length < 4 || codes.length > 100 || !codes.every((code) => /^[A-Z][A-Za-z]{1,3}$/.test(code)))
    return [column]
  const leastShare = codes.every((code) => /^[A-Z][a-z]$/.test(code)) ? 0.4 : 0.65
  for (const width of [2, 1, 3]) {
    if (codes.some((code) => code.length <= width)) continue
    const fronts = new Set(codes.map((code) => code.slice(0, width)))
    const backs = new Set(codes.map((code) => code.slice(width)))
    if (fronts.size < 2 || backs.size < 2 || codes.length < leastShare * fronts.size * backs.size) continue
    return [
      { ...column, values: column.values.map((value) => value.slice(0, width)), width },
      { values: column.values.map((value) => value.slice(width)), kind: 'letters', before: '' },
    ]
  }
  return [column]
}

function partsOf(name: string): Parts {
  const fields: string[] = []
  const separators: string[] = []
  let at = 0
  while (at <= name.length) {
    let end = at
    while (end < name.length && isSeparator(name.charCodeAt(end))) end++
    separators.push(name.slice(at, end))
    if (end === name.length) break
    at = end
    while (end < name.length && !isSeparator(name.charCodeAt(end))) end++
    fields.push(name.slice(at, end))
    at = end
  }
  return { fields, separators }
}

function isSeparator(code: number): boolean {
  return code < 0x80 && !isDigit(code) && !isLetter(code | 0x20)
}

/** Returns `L` for letters and `D` for digits: `LD` for `abc12`. */
function runsOf(field: string): string {
  let runs = ''
  for (let at = 0; at < field.length; at++) {
    const run = isDigit(field.charCodeAt(at)) ? 'D' : 'L'
    if (!runs.endsWith(run)) runs += run
  }
  return runs
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(lower: number): boolean {
  return lower >= 0x61 && lower <= 0x7a
}

function mostFrequent(texts: readonly string[]): readonly [string, number] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best: readonly [string, number] = ['', 0]
  for (const entry of counts) if (entry[1] > best[1]) best = entry
  return best
}
