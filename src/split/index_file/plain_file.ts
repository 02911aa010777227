import { compareRows, grown, type TextColumn } from '../../dataset/index.ts'
import { INDEX_VERSION } from './index_file.ts'
import { isRecord, type JsonRecord } from './json_file.ts'

/** An index file in the form in which it is written. */
interface PlainFile {
  /** The file without its ids. Lists of positions can be packed. */
  readonly json: JsonRecord
  /** The ids of each split or fold. No id occurs twice. */
  readonly ids: readonly TextColumn[]
}

const LINE_BREAK = 0x0a
const QUOTE = 0x22
const COMMA = 0x2c
const ZERO = 0x30
const CLOSE = 0x5d
const BACKSLASH = 0x5c
const SPACE = 0x20
/** Up to this number of lists, comparing the first ids of all lists for each id is fast. */
const MOST_LISTS = 32
const MOST_POSITION = 0x7fffffff
const CHUNK_BYTES = 1 << 20

/**
 * Reads the ids of an index file as bytes, without a string for each. Returns nothing for a file that has another form than the written
 * one, or may be damaged. That file is for a JSON parser, which also finds what is wrong.
 */
export function readPlainFile(
  bytes: Uint8Array,
  names: (json: JsonRecord) => readonly string[],
): PlainFile | undefined {
  const start = placeAfter(bytes, '  "ids": {')
  const json = start === undefined ? undefined : parsedHead(bytes.subarray(0, start))
  if (start === undefined || json === undefined || json['version'] !== INDEX_VERSION) return undefined
  const lists = names(json)
  if (lists.length > MOST_LISTS) return undefined
  const found = readTexts(bytes, start, lists)
  if (found === undefined || !isUtf8(bytes.subarray(start)) || repeatsId(found)) return undefined
  const ids = lists.map((_, list) => listOf(found, list))
  return { json, ids }
}

/** The place after the first line that starts with a text. A line break cannot be in a JSON string. */
function placeAfter(bytes: Uint8Array, start: string): number | undefined {
  const expected = utf8(`\n${start}`)
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1))
    if (hasAt(bytes, at, expected)) return at + expected.length
  return undefined
}

/** Reads what comes before the ids. Lists of positions are read as bytes. */
function parsedHead(head: Uint8Array): JsonRecord | undefined {
  const lists = ['train', 'val', 'test', 'train_balanced'].flatMap((key) => {
    const start = placeAfter(head, `  "${key}": [`)
    const list = start === undefined ? undefined : integersFrom(head, start)
    return start === undefined || list === undefined ? [] : [{ ...list, key, start }]
  })
  lists.sort((a, b) => a.start - b.start)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const pieces = [...lists, undefined].map((list, i) =>
      decoder.decode(head.subarray(lists[i - 1]?.end ?? 0, list && list.start - 1)),
    )
    const json: unknown = JSON.parse(`${pieces.join('null')}}}`)
    if (!isRecord(json) || lists.some(({ key }) => json[key] !== null)) return undefined
    return { ...json, ...Object.fromEntries(lists.map(({ key, values }) => [key, values])) }
  } catch {
    return undefined
  }
}

/** The numbers from a place up to the end of their list, and the place after it; undefined if they have another form. */
function integersFrom(bytes: Uint8Array, start: number): { values: Int32Array; end: number } | undefined {
  const close = bytes.indexOf(CLOSE, start)
  let count = 1
  for (let at = start; at < close; at++) if (bytes[at] === COMMA) count++
  const values = new Int32Array(count)
  let at = start
  for (let i = 0; i < count; i++) {
    let value = 0
    const first = at
    for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, ++at)) value = value * 10 + digit
    const isOdd = at === first || (bytes[first] === ZERO && at > first + 1) || value > MOST_POSITION
    const isEnded = i === count - 1 ? at === close : bytes[at] === COMMA && bytes[at + 1] === SPACE
    if (isOdd || !isEnded) return undefined
    values[i] = value
    at += 2
  }
  return { values, end: close + 1 }
}

/** The digit at a place, or -1. */
function digitAt(bytes: Uint8Array, at: number): number {
  const digit = (bytes[at] ?? 0) - ZERO
  return digit >= 0 && digit <= 9 ? digit : -1
}

/** All ids in one column, and the row after the last one of each list. */
interface Texts {
  readonly column: TextColumn
  readonly ends: readonly number[]
}

function readTexts(bytes: Uint8Array, start: number, names: readonly string[]): Texts | undefined {
  const [FIRST, NEXT, LAST, EMPTY] = ['\n      "', ',\n      "', '\n    ]', ']'].map(utf8) as [
    Uint8Array,
    ...Uint8Array[],
  ]
  let texts = new Uint8Array(Math.max(64, (bytes.length - start) >> 1))
  let offsets = new Uint32Array(1024)
  let [at, length, rows] = [start, 0, 0]
  const takes = (expected: Uint8Array = FIRST) => {
    const isThere = hasAt(bytes, at, expected)
    if (isThere) at += expected.length
    return isThere
  }
  const ends: number[] = []
  for (const [list, name] of names.entries()) {
    if (!takes(utf8(`${list === 0 ? '' : ','}\n    ${JSON.stringify(name)}: [`))) return undefined
    if (!takes(EMPTY)) {
      if (!takes(FIRST)) return undefined
      do {
        const end = endOfText(bytes, at)
        if (end === undefined) return undefined
        const text = unescaped(bytes.subarray(at, end))
        if (text === undefined) return undefined
        if (length + text.length > texts.length) texts = grown(texts, length + text.length)
        if (rows + 2 > offsets.length) offsets = grown(offsets, rows + 2)
        texts.set(text, length)
        length += text.length
        rows++
        offsets[rows] = length
        at = end + 1
      } while (takes(NEXT))
      if (!takes(LAST)) return undefined
    }
    ends.push(rows)
  }
  if (!takes(utf8('\n  }\n}\n')) || at !== bytes.length) return undefined
  return { column: { length: rows, bytes: texts, offsets }, ends }
}

/** The place of the quotation mark that ends a text; undefined if a control character comes first. */
function endOfText(bytes: Uint8Array, start: number): number | undefined {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE) return at
    if (byte < SPACE) return undefined
    if (byte === BACKSLASH) at++
  }
  return undefined
}

/** Returns nothing for a surrogate, because texts that differ only in lone surrogates have the same bytes. */
function unescaped(text: Uint8Array): Uint8Array | undefined {
  if (!text.includes(BACKSLASH)) return text
  const written = new TextDecoder().decode(text)
  if (/\\u[dD][89a-fA-F]/.test(written)) return undefined
  try {
    return utf8(JSON.parse(`"${written}"`))
  } catch {
    return undefined
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
      decoder.decode(bytes.subarray(start, start + CHUNK_BYTES), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Whether an id occurs twice, or a list is not in the order of bytes, so that this is unknown. */
function repeatsId({ column, ends }: Texts): boolean {
  const next = [0, ...ends].slice(0, ends.length)
  for (let row = 0, before = -1; row < column.length; row++) {
    let least = -1
    for (let list = 0; list < ends.length; list++) {
      const first = next[list] as number
      if (first === ends[list]) continue
      if (least < 0 || compareRows(column, first, next[least] as number) < 0) least = list
    }
    const taken = next[least] as number
    if (before >= 0 && compareRows(column, before, taken) >= 0) return true
    before = taken
    next[least] = taken + 1
  }
  return false
}

function listOf({ column, ends }: Texts, list: number): TextColumn {
  const [from, to] = [ends[list - 1] ?? 0, ends[list] as number]
  const start = column.offsets[from] as number
  const offsets = column.offsets.slice(from, to + 1)
  for (let i = 0; i < offsets.length; i++) offsets[i] = (offsets[i] as number) - start
  return { length: to - from, bytes: column.bytes.slice(start, column.offsets[to]), offsets }
}

function hasAt(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false
  return true
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
