import { type ByteReader, readWindow } from './byte_reader.ts'

const QUOTE = 0x22
const NEWLINE = 0x0a
const CARRIAGE_RETURN = 0x0d
const WINDOW_BYTES = 1 << 16

/**
 * Cuts a CSV file into ranges of about `rangeSize` bytes that seem to start with a row. The bytes around a newline do not
 * show whether it is inside quotes, so each border is a guess. The guess was right if the scan of the range before it,
 * from a start that was right, ended exactly there.
 */
export function csvBorders(
  file: ByteReader,
  { start, end = file.size, delimiter }: CsvRows,
  rangeSize: number,
): number[] {
  const borders = [start]
  for (let target = start + rangeSize; target + rangeSize / 2 < end; target += rangeSize) {
    const window = readWindow(file, target, WINDOW_BYTES)
    const row = nextRow(window, delimiter)
    if (row !== undefined && row < window.length) borders.push(target + row)
  }
  if (start < end) borders.push(end)
  return borders
}

/** Returns where the first row in the window starts. The window may start inside quotes. */
function nextRow(window: Uint8Array, delimiter: number): number | undefined {
  if (!window.includes(QUOTE)) {
    const newline = window.indexOf(NEWLINE)
    return newline === -1 ? undefined : newline + 1
  }
  const outside = followQuotes(window, delimiter, 'bare')
  if (outside !== 'impossible') return outside
  const inside = followQuotes(window, delimiter, 'quoted')
  return inside === 'impossible' ? undefined : inside
}

/** Returns where the first row starts if the window starts in this state, or that this is impossible because of a quote. */
function followQuotes(
  window: Uint8Array,
  delimiter: number,
  begin: 'bare' | 'quoted',
): number | undefined | 'impossible' {
  let state: 'bare' | 'quoted' | 'closed' = begin
  let row: number | undefined
  let previous = delimiter
  for (const [place, byte] of window.entries()) {
    if (state === 'quoted') {
      if (byte === QUOTE) state = 'closed'
    } else if (byte === QUOTE) {
      if (state === 'bare' && previous !== delimiter && previous !== NEWLINE) return 'impossible'
      state = 'quoted'
    } else {
      if (state === 'closed' && byte !== delimiter && byte !== NEWLINE && byte !== CARRIAGE_RETURN) return 'impossible'
      state = 'bare'
      if (byte === NEWLINE) row ??= place + 1
    }
    previous = byte
  }
  return row
}

/** Where the rows of a CSV file are and how they are written. */
export interface CsvRows {
  readonly path: string
  /** The first byte after the byte order mark and the header. */
  readonly start: number
  /** The byte after the last row, if not all rows are read. */
  readonly end?: number
  /** The number of cells per row, as in the header. A row with more or fewer cells is left to the plain reader. */
  readonly fields: number
  /** The byte between cells: 44 for a comma. */
  readonly delimiter: number
}
