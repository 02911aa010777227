import { checkArray, checkNoMore, wrongType, wrongValue } from '../../config/index.ts'
import { grown } from './growing.ts'

/** A column of texts by code. */
export interface CodedTexts {
  /** The code of each row's text, an index into `values`; -1 if there is none. */
  readonly codes: Int32Array
  /** The text of each code. */
  readonly values: readonly string[]
}

/**
 * Many texts in one block of UTF-8. Row `i` consists of the bytes from `offsets[i]` up to, but not including,
 * `offsets[i + 1]`; `textAt` decodes it.
 */
export interface TextColumn {
  /** The number of texts. */
  readonly length: number
  /** All texts in UTF-8, one after the other. */
  readonly bytes: Uint8Array
  /** Where each text starts, in bytes; one element more than there are texts. */
  readonly offsets: Uint32Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Packs texts into one column. A lone surrogate has no UTF-8 and becomes U+FFFD.
 *
 * @throws {TypeError} if it is not an array of strings.
 *
 * @example
 * textAt(textColumn(['joy', 'calm']), 1) // 'calm'
 */
export function textColumn(texts: readonly string[], ...more: never[]): TextColumn {
  checkNoMore(more, 'pack texts', 'texts')
  checkArray(texts, { doing: 'pack texts', name: 'texts' }, 'texts')
  const offsets = new Uint32Array(texts.length + 1)
  let bytes = new Uint8Array(Math.max(64, texts.length * 24))
  let end = 0
  for (const [row, text] of texts.entries()) {
    if (typeof text !== 'string') throw wrongType({ doing: 'pack texts', name: `texts[${row}]` }, 'a text', text)
    if (bytes.length - end < text.length * 3) bytes = grown(bytes, end + text.length * 3)
    end += encoder.encodeInto(text, bytes.subarray(end)).written
    offsets[row + 1] = end
  }
  return { length: texts.length, bytes: bytes.slice(0, end), offsets }
}

/**
 * Returns the text in one row of a column.
 *
 * @throws {TypeError} if it is not a column.
 * @throws {RangeError} if the column has no such row.
 *
 * @example
 * textAt(textColumn(['joy', 'calm']), 0) // 'joy'
 */
export function textAt(column: TextColumn, row: number): string {
  const offsets = column?.offsets
  if (!(offsets instanceof Uint32Array) || offsets[row + 1] === undefined || offsets[row] === undefined)
    throw noText(column, row)
  return decoder.decode(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]))
}

function noText(column: TextColumn, row: number): Error {
  const doing = 'read a text'
  if (!(column?.offsets instanceof Uint32Array))
    return wrongType({ doing, name: 'column' }, 'a column such as the ids of a table', column)
  if (typeof row !== 'number') return wrongType({ doing, name: 'row' }, 'the position of a row', row)
  return wrongValue({ doing, name: 'row' }, `a whole number from 0 to ${column.length - 1}`, row)
}

/** Compares two rows by their bytes, like PostgreSQL's collation "C" and Python's `sorted` on encoded texts. */
export function compareRows(column: TextColumn, a: number, b: number): number {
  const { bytes, offsets } = column
  const startA = offsets[a] ?? 0
  const startB = offsets[b] ?? 0
  const lengthA = (offsets[a + 1] ?? 0) - startA
  const lengthB = (offsets[b + 1] ?? 0) - startB
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (bytes[startA + i] ?? 0) - (bytes[startB + i] ?? 0)
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

/** Compares two texts by their UTF-8 bytes, which is the order of code points and not JavaScript's own order. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
