import {
  addCode,
  addColumn,
  addRow,
  addText,
  CODES,
  columnAt,
  columnCount,
  endText,
  fail,
  scratch,
  startColumns,
  startRows,
  TEXTS,
} from './columns'
import { parityUpTo, placesOf } from './masks'
import { continuesUtf8, isInsideCharacter, startUtf8 } from './utf8'

const QUOTE: u8 = 0x22
const CARRIAGE_RETURN: u8 = 0x0d

const MAX_FIELDS: u32 = 4096

/** For each field of a row, the index of its column + 1, or 0. */
const fields: usize = memory.data(4096)
let fieldCount: u32 = 0
let delimiter: u8 = 0
/** The number of newlines before the next row, which is its line counted from 0. */
let line: u32 = 0

/** Sets up rows with this number of fields, none of them requested yet. */
export function csvStart(fieldsInRow: u32, delimiterByte: u32, longestCell: u32): void {
  memory.fill(fields, 0, MAX_FIELDS)
  fieldCount = fieldsInRow
  delimiter = delimiterByte as u8
  line = 0
  startColumns(longestCell)
}

/** Requests a field, with each distinct cell counted and coded. Returns the index of the column. */
export function csvWantCodes(field: u32): u32 {
  const place = addColumn(CODES)
  store<u8>(fields + field, place + 1)
  return place
}

/** Requests a field with all its cells as text. */
export function csvWantTexts(field: u32): u32 {
  const place = addColumn(TEXTS)
  store<u8>(fields + field, place + 1)
  return place
}

/**
 * Reads the whole rows of a block that begins at the start of a row, and returns where the last one ends. What strict
 * CSV does not allow (a quote inside a bare cell, a lone carriage return, a row of another length, bytes that are not
 * UTF-8) sets `hasFailed`. The plain reader then reports the error.
 */
export function csvScan(begin: usize, end: usize): usize {
  const quotes = i8x16.splat(QUOTE)
  const delimiters = i8x16.splat(delimiter)
  const lineFeeds = i8x16.splat(0x0a)
  const returns = i8x16.splat(CARRIAGE_RETURN)
  let inside: u64 = 0
  let mayOpen: u64 = 1
  let closed: u64 = 0
  let returned: u64 = 0
  let rowStart = begin
  let cellStart = begin
  let field: u32 = 0
  let rowLine = line
  let newlines: u32 = line
  startRows()
  startUtf8()
  for (let chunk = begin; chunk < end; chunk += 64) {
    const a = v128.load(chunk)
    const b = v128.load(chunk, 16)
    const c = v128.load(chunk, 32)
    const d = v128.load(chunk, 48)
    const left = (end - chunk) as u64
    const valid: u64 = left >= 64 ? -1 : ((1 as u64) << left) - 1
    const isNewline = placesOf(a, b, c, d, lineFeeds) & valid
    const isQuote = placesOf(a, b, c, d, quotes) & valid
    const isReturn = placesOf(a, b, c, d, returns) & valid
    let structural = (placesOf(a, b, c, d, delimiters) | isNewline) & valid
    if (isInsideCharacter() || i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) != 0) {
      if (!continuesUtf8(chunk, min(chunk + 64, end))) return fail(rowStart)
    }
    if ((isQuote | inside | closed) != 0) {
      const quoted = parityUpTo(isQuote) ^ inside
      structural &= ~quoted
      const opening = isQuote & quoted
      const closing = isQuote & ~quoted
      const afterClosing = (closing << 1) | closed
      const wrongOpening = opening & ~((structural << 1) | mayOpen | afterClosing)
      const wrongClosing = afterClosing & ~(isQuote | structural | isReturn) & valid
      const bareReturn = isReturn & ~quoted
      const wrongReturn = ((bareReturn << 1) | returned) & ~isNewline & valid
      if ((wrongOpening | wrongClosing | wrongReturn) != 0) return fail(rowStart)
      inside = -(quoted >> 63)
      closed = closing >> 63
      returned = bareReturn >> 63
    } else if ((isReturn | returned) != 0) {
      if ((((isReturn << 1) | returned) & ~isNewline & valid) != 0) return fail(rowStart)
      returned = isReturn >> 63
    }
    mayOpen = structural >> 63
    while (structural != 0) {
      const bit = ctz(structural)
      structural &= structural - 1
      const cellEnd = chunk + (bit as usize)
      if (((isNewline >> bit) & 1) == 0) {
        if (field < MAX_FIELDS) keepCell(field, cellStart, cellEnd)
        field++
      } else {
        const bareEnd = cellEnd > cellStart && load<u8>(cellEnd - 1) == CARRIAGE_RETURN ? cellEnd - 1 : cellEnd
        if (bareEnd > rowStart) {
          if (field + 1 != fieldCount) return fail(rowStart)
          keepCell(field, cellStart, bareEnd)
          finishRow(rowLine)
        }
        field = 0
        rowStart = cellEnd + 1
        rowLine = newlines + (popcnt(isNewline & (((2 as u64) << bit) - 1)) as u32)
      }
      cellStart = cellEnd + 1
    }
    newlines += popcnt(isNewline) as u32
  }
  line = rowLine
  return rowStart
}

// @ts-ignore: decorator
@inline
function keepCell(field: u32, start: usize, end: usize): void {
  const place = load<u8>(fields + field) as u32
  if (place == 0) return
  const column = columnAt(place - 1)
  column.start = start
  column.end = end
}

// @ts-ignore: decorator
@inline
function finishRow(rowLine: u32): void {
  addRow(rowLine)
  for (let place: u32 = 0; place < columnCount; place++) {
    const column = columnAt(place)
    const isQuoted = column.end > column.start && load<u8>(column.start) == QUOTE
    if (column.kind == CODES) {
      if (isQuoted) addCode(column, scratch, unquote(column.start, column.end, scratch))
      else addCode(column, column.start, column.end)
    } else if (isQuoted) {
      endText(column, unquote(column.start, column.end, column.text))
    } else addText(column, column.start, column.end)
  }
}

/** Writes a quoted cell without its quotes, doubled ones once, and returns where it ends. */
function unquote(start: usize, end: usize, to: usize): usize {
  for (let place = start + 1; place < end - 1; place++) {
    const byte = load<u8>(place)
    store<u8>(to, byte)
    to++
    if (byte == QUOTE) place++
  }
  return to
}
