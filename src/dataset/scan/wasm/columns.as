import { entryAt, intern, Interner, newInterner } from './intern'

/** What a column is read as. */
export const CODES: u32 = 1
export const TEXTS: u32 = 2

/** A column that is read, and its cell in the row that is being read. */
@unmanaged
export class Column {
  kind: u32
  start: usize
  end: usize
  interner: Interner
  /** CODES: where the next code goes, or 0 if only counts are needed. */
  codes: usize
  /** TEXTS: the next text's bytes go to `text`, and to `ends` where it ends, counted from `texts`. */
  texts: usize
  text: usize
  ends: usize
}

const COLUMN_SIZE: usize = offsetof<Column>()

/** Room for 64 columns. */
const columns: usize = memory.data(64 * 64, 16)
export let columnCount: u32 = 0
/** Room for the longest cell, to remove its quotes. */
export let scratch: usize = 0
let failed: bool = false
let rows: u32 = 0
/** Where the line of the next row goes, or 0 if lines are not needed. */
let lines: usize = 0

export function startColumns(longestCell: u32): void {
  columnCount = 0
  scratch = heap.alloc(longestCell + 16)
  failed = false
  lines = 0
}

export function addColumn(kind: u32): u32 {
  const column = columnAt(columnCount)
  column.kind = kind
  column.codes = 0
  if (kind == CODES) column.interner = newInterner()
  return columnCount++
}

// @ts-ignore: decorator
@inline
export function columnAt(place: u32): Column {
  return changetype<Column>(columns + (place as usize) * COLUMN_SIZE)
}

/** Sets where the codes of the next block's rows are written. */
export function codesTo(place: u32, codes: usize): void {
  columnAt(place).codes = codes
}

export function textsTo(place: u32, texts: usize, ends: usize): void {
  const column = columnAt(place)
  column.texts = texts
  column.text = texts
  column.ends = ends
}

/** The number of bytes of text in the last block. */
export function textLength(place: u32): u32 {
  const column = columnAt(place)
  return (column.text - column.texts) as u32
}

export function startRows(): void {
  rows = 0
}

/** Sets where the lines of the next block's rows are written. */
export function linesTo(pointer: usize): void {
  lines = pointer
}

// @ts-ignore: decorator
@inline
export function addRow(line: u32): void {
  rows++
  if (lines == 0) return
  store<u32>(lines, line)
  lines += 4
}

/** The number of rows in the last block. */
export function rowsRead(): u32 {
  return rows
}

/** Records that the file contains something that only the plain reader can handle. */
export function fail(rowStart: usize): usize {
  failed = true
  return rowStart
}

export function hasFailed(): bool {
  return failed
}

// @ts-ignore: decorator
@inline
export function addCode(column: Column, start: usize, end: usize): void {
  const code = intern(column.interner, start, end)
  if (column.codes == 0) return
  store<u32>(column.codes, code)
  column.codes += 4
}

/** Copies in steps of 16, with up to 15 bytes too many: the next text is written over them. */
// @ts-ignore: decorator
@inline
export function addText(column: Column, start: usize, end: usize): void {
  const length = end - start
  for (let place: usize = 0; place < length; place += 16) v128.store(column.text + place, v128.load(start + place))
  endText(column, column.text + length)
}

// @ts-ignore: decorator
@inline
export function endText(column: Column, end: usize): void {
  column.text = end
  store<u32>(column.ends, (end - column.texts) as u32)
  column.ends += 4
}

export function internerSize(place: u32): u32 {
  return columnAt(place).interner.size
}

export function internerText(place: u32, code: u32): usize {
  return entryAt(columnAt(place).interner, code).text
}

export function internerLength(place: u32, code: u32): u32 {
  return entryAt(columnAt(place).interner, code).length
}

export function internerCount(place: u32, code: u32): f64 {
  return entryAt(columnAt(place).interner, code).count as f64
}
