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

/** `[0, 2, 5]` */
export function writeIntegers(writer: ByteWriter, values: Int32Array): void {
  writeText(writer, '[')
  for (let i = 0; i < values.length; i++) {
    if (i > 0) writePair(writer, 0x2c, SPACE)
    writeInteger(writer, values[i] as number)
  }
  writeText(writer, ']')
}

function writePair(writer: ByteWriter, first: number, second: number): void {
  reserve(writer, 2)
  writer.bytes[writer.length++] = first
  writer.bytes[writer.length++] = second
}

/** A whole number from 0 up to 2^31. */
function writeInteger(writer: ByteWriter, value: number): void {
  reserve(writer, 10)
  let digits = 1
  for (let limit = 10; limit <= value; limit *= 10) digits++
  let rest = value
  for (let place = writer.length + digits - 1; place >= writer.length; place--) {
    const tenth = (rest / 10) | 0
    writer.bytes[place] = ZERO + rest - tenth * 10
    rest = tenth
  }
  writer.length += digits
}

/** UTF-8 between `start` and `end` as a JSON string, escaped as `JSON.stringify` does. */
export function writeJsonText(writer: ByteWriter, text: Uint8Array, start: number, end: number): void {
  reserve(writer, end - start + 2)
  const plainFrom = writer.length
  writer.bytes[writer.length++] = QUOTE
  for (let i = start; i < end; i++) {
    const byte = text[i] as number
    if (byte < SPACE || byte === QUOTE || byte === BACKSLASH) {
      writer.length = plainFrom
      writeText(writer, JSON.stringify(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text.subarray(start, end))))
      return
    }
    writer.bytes[writer.length++] = byte
  }
  writer.bytes[writer.length++] = QUOTE
}
