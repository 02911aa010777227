import { grown, uint32List } from './growing.ts'
import type { TextColumn } from './text_column.ts'

/** Packs texts into a TextColumn, one after the other. */
interface TextBuilder {
  readonly length: number
  addBytes(bytes: Uint8Array, start: number, end: number): void
  addText(text: string): void
  /** Adds the bytes, `#` and a number. */
  addNumbered(bytes: Uint8Array, start: number, end: number, number: number): void
  done(): TextColumn
}

const encoder = new TextEncoder()
const HASH = 35

export function textBuilder(): TextBuilder {
  let block = new Uint8Array(64 * 1024)
  let length = 0
  const offsets = uint32List()
  offsets.push(0)

  function reserve(needed: number): void {
    if (block.length - length >= needed) return
    block = grown(block, length + needed)
  }

  return {
    get length() {
      return offsets.length - 1
    },
    addBytes(bytes, start, end) {
      reserve(end - start)
      // A loop is faster than `set(subarray())` for short texts such as ids.
      for (let i = start; i < end; i++) block[length++] = bytes[i] as number
      offsets.push(length)
    },
    addText(text) {
      reserve(text.length * 3)
      length += encoder.encodeInto(text, block.subarray(length)).written
      offsets.push(length)
    },
    addNumbered(bytes, start, end, number) {
      const digits = String(number)
      reserve(end - start + 1 + digits.length)
      for (let i = start; i < end; i++) block[length++] = bytes[i] as number
      block[length++] = HASH
      for (let i = 0; i < digits.length; i++) block[length++] = digits.charCodeAt(i)
      offsets.push(length)
    },
    done() {
      return { length: offsets.length - 1, bytes: block.slice(0, length), offsets: offsets.done() }
    },
  }
}

/** Returns the row numbers from 0 as texts: the ids of samples without other ids. */
export function rowNumbers(size: number): TextColumn {
  const builder = textBuilder()
  for (let row = 0; row < size; row++) builder.addText(String(row))
  return builder.done()
}

/** Returns a column of empty texts, for ids that are not used. */
export function noTexts(length: number): TextColumn {
  return { length, bytes: new Uint8Array(), offsets: new Uint32Array(length + 1) }
}

/** Prefixes every row of a column with a text. */
export function prefixed(column: TextColumn, prefix: string): TextColumn {
  const front = encoder.encode(prefix)
  const bytes = new Uint8Array(column.bytes.length + front.length * column.length)
  const offsets = new Uint32Array(column.length + 1)
  let length = 0
  for (let row = 0; row < column.length; row++) {
    bytes.set(front, length)
    const text = column.bytes.subarray(column.offsets[row], column.offsets[row + 1])
    bytes.set(text, length + front.length)
    length += front.length + text.length
    offsets[row + 1] = length
  }
  return { length: column.length, bytes, offsets }
}

/** Concatenates the rows of several columns. */
export function joinedTexts(columns: readonly TextColumn[]): TextColumn {
  const [only] = columns
  if (columns.length === 1 && only) return only
  const length = columns.reduce((sum, column) => sum + column.length, 0)
  const bytes = new Uint8Array(columns.reduce((sum, column) => sum + column.bytes.length, 0))
  const offsets = new Uint32Array(length + 1)
  let row = 0
  let end = 0
  for (const column of columns) {
    bytes.set(column.bytes, end)
    for (let i = 1; i <= column.length; i++) offsets[++row] = end + (column.offsets[i] ?? 0)
    end += column.bytes.length
  }
  return { length, bytes, offsets }
}
