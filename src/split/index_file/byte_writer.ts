import { grown, type TextColumn, textAt } from '../../dataset/index.ts'

/** A growing list of bytes. */
export interface ByteWriter {
  bytes: Uint8Array<ArrayBuffer>
  length: number
}

const utf8 = new TextEncoder()
const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const ZERO = 0x30
const COMMA = 0x2c
/** The length of ten digits, a comma and a space. */
const MOST_INTEGER_BYTES = 12

export function createWriter(capacity: number): ByteWriter {
  return { bytes: new Uint8Array(Math.max(capacity, 64)), length: 0 }
}

export function written({ bytes, length }: ByteWriter): Uint8Array {
  return bytes.subarray(0, length)
}

function reserve(writer: ByteWriter, more: number): void {
  if (writer.length + more <= writer.bytes.length) return
  writer.bytes = grown(writer.bytes, writer.length + more)
}

export function writeText(writer: ByteWriter, text: string): void {
  reserve(writer, text.length * 3)
  writer.length += utf8.encodeInto(text, writer.bytes.subarray(writer.length)).written
}

/** The two digits of each number from 0 to 99. */
function digitPairs(): Uint8Array {
  return Uint8Array.from({ length: 200 }, (_, i) => ZERO + (i % 2 === 0 ? Math.floor(i / 20) : (i >> 1) % 10))
}

/** Writes `[0, 2, 5]`, for whole numbers from 0 to below 2^31. */
export function writeIntegers(writer: ByteWriter, values: Int32Array): void {
  writeText(writer, '[')
  reserve(writer, values.length * MOST_INTEGER_BYTES)
  const { bytes } = writer
  const pairs = digitPairs()
  let start = writer.length
  for (let i = 0; i < values.length; i++) {
    if (i > 0) {
      bytes[start++] = COMMA
      bytes[start++] = SPACE
    }
    let rest = values[i] as number
    let end = start + 1
    for (let limit = 10; limit <= rest; limit *= 10) end++
    let place = end
    for (; rest >= 100; place -= 2) {
      const hundredth = (rest / 100) | 0
      const pair = 2 * (rest - hundredth * 100)
      bytes[place - 1] = pairs[pair + 1] as number
      bytes[place - 2] = pairs[pair] as number
      rest = hundredth
    }
    bytes[place - 1] = pairs[2 * rest + 1] as number
    if (rest >= 10) bytes[place - 2] = pairs[2 * rest] as number
    start = end
  }
  writer.length = start
  writeText(writer, ']')
}

/**
 * Writes the texts of some rows as JSON strings, escaped like `JSON.stringify`, with an ASCII `separator` between them.
 */
export function writeJsonTexts(writer: ByteWriter, column: TextColumn, rows: Int32Array, separator: string): void {
  const between = utf8.encode(separator)
  for (let start = 0; start < rows.length; ) {
    start = writePlainTexts(writer, column, { rows, start, between })
    if (start < rows.length) writeText(writer, JSON.stringify(textAt(column, rows[start++] as number)))
  }
}

interface Texts {
  readonly rows: Int32Array
  /** The first text to write. */
  readonly start: number
  readonly between: Uint8Array
}

/**
 * Writes texts up to the first one with a control character. Returns its place, after writing the separator before it.
 */
function writePlainTexts(writer: ByteWriter, column: TextColumn, { rows, start, between }: Texts): number {
  const { offsets, bytes: from } = column
  const firstBytes = new Uint8Array(FETCHED)
  let { bytes, length: end } = writer
  for (let i = start, fetched = start; i < rows.length; i++) {
    if (i === fetched) fetched = fetch(column, rows, fetched, firstBytes)
    const row = rows[i] as number
    const textStart = offsets[row] as number
    const textEnd = offsets[row + 1] as number
    writer.length = end
    const most = 2 * (textEnd - textStart) + between.length + 2
    if (bytes.length - end < most) {
      reserve(writer, most)
      bytes = writer.bytes
    }
    if (i > 0) for (let j = 0; j < between.length; j++) bytes[end++] = between[j] as number
    const quoteAt = end
    bytes[end++] = QUOTE
    for (let at = textStart; at < textEnd; at++) {
      const byte = from[at] as number
      if (byte <= QUOTE || byte === BACKSLASH) {
        if (byte < SPACE) {
          writer.length = quoteAt
          return i
        }
        if (byte === QUOTE || byte === BACKSLASH) bytes[end++] = BACKSLASH
      }
      bytes[end++] = byte
    }
    bytes[end++] = QUOTE
  }
  writer.length = end
  return rows.length
}

/** The number of texts to fetch at once. */
const FETCHED = 256

/**
 * Reads one byte of each of the next texts, which are scattered in memory. A processor fetches many of them into its
 * cache at once if nothing waits for each one, and copying then takes a third of the time. Returns the place after
 * them.
 *
 * @param firstBytes Receives the bytes, which are not used.
 */
function fetch({ offsets, bytes }: TextColumn, rows: Int32Array, start: number, firstBytes: Uint8Array): number {
  const end = Math.min(start + FETCHED, rows.length)
  for (let i = start; i < end; i++) firstBytes[i - start] = bytes[offsets[rows[i] as number] as number] as number
  return end
}
