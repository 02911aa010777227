import { type TextColumn, textAt } from '../dataset/index.ts'

/** Bytes that grow at their end. */
export interface ByteWriter {
  bytes: Uint8Array
  length: number
}

const utf8 = new TextEncoder()
const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const ZERO = 0x30
const COMMA = 0x2c
/** Ten digits, a comma and a space. */
const MOST_INTEGER_BYTES = 12

export function createWriter(capacity: number): ByteWriter {
  return { bytes: new Uint8Array(Math.max(capacity, 64)), length: 0 }
}

export function written({ bytes, length }: ByteWriter): Uint8Array {
  return bytes.subarray(0, length)
}

function reserve(writer: ByteWriter, more: number): void {
  if (writer.length + more <= writer.bytes.length) return
  const larger = new Uint8Array(Math.max(writer.length + more, writer.bytes.length * 2))
  larger.set(writer.bytes)
  writer.bytes = larger
}

export function writeText(writer: ByteWriter, text: string): void {
  reserve(writer, text.length * 3)
  writer.length += utf8.encodeInto(text, writer.bytes.subarray(writer.length)).written
}

/** `[0, 2, 5]`, of whole numbers from 0 up to 2^31. */
export function writeIntegers(writer: ByteWriter, values: Int32Array): void {
  writeText(writer, '[')
  reserve(writer, values.length * MOST_INTEGER_BYTES)
  const { bytes } = writer
  let start = writer.length
  for (let i = 0; i < values.length; i++) {
    if (i > 0) {
      bytes[start++] = COMMA
      bytes[start++] = SPACE
    }
    let rest = values[i] as number
    let end = start + 1
    for (let limit = 10; limit <= rest; limit *= 10) end++
    for (let place = end - 1; place >= start; place--) {
      const tenth = (rest / 10) | 0
      bytes[place] = ZERO + rest - tenth * 10
      rest = tenth
    }
    start = end
  }
  writer.length = start
  writeText(writer, ']')
}

/** The texts of some rows as JSON strings, escaped as `JSON.stringify` does, with `separator` (of ASCII) between them. */
export type JsonTextsWriter = (writer: ByteWriter, rows: Int32Array, separator: string) => void

/** What writes texts of a column. */
export function jsonTextsWriter(column: TextColumn): JsonTextsWriter {
  const write = isPlain(column.bytes) ? writePlainTexts : writeEscapedTexts
  return (writer, rows, separator) => write(writer, column, { rows, separator })
}

interface Texts {
  readonly rows: Int32Array
  readonly separator: string
}

function writePlainTexts(writer: ByteWriter, column: TextColumn, { rows, separator }: Texts): void {
  const { offsets, bytes: from } = column
  const between = utf8.encode(`"${separator}"`)
  let size = 2
  for (const row of rows) size += (offsets[row + 1] as number) - (offsets[row] as number) + between.length
  reserve(writer, size)
  const { bytes } = writer
  let end = writer.length
  bytes[end++] = QUOTE
  for (let i = 0; i < rows.length; i++) {
    if (i > 0) for (let j = 0; j < between.length; j++) bytes[end++] = between[j] as number
    const row = rows[i] as number
    const textEnd = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < textEnd; at++) bytes[end++] = from[at] as number
  }
  bytes[end++] = QUOTE
  writer.length = end
}

/** Whether no byte needs an escape in a JSON string. */
function isPlain(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < SPACE || byte === QUOTE || byte === BACKSLASH) return false
  }
  return true
}

function writeEscapedTexts(writer: ByteWriter, column: TextColumn, { rows, separator }: Texts): void {
  for (const [i, row] of rows.entries()) {
    writeText(writer, (i > 0 ? separator : '') + JSON.stringify(textAt(column, row)))
  }
}
