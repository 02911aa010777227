import { type ByteReader, readWindow } from './byte_reader.ts'
import type { CsvRows } from './csv_rows.ts'

const QUOTE = 0x22
const NEWLINE = 0x0a
const CARRIAGE_RETURN = 0x0d
const WINDOW_BYTES = 1 << 16

/**
 * Cuts a CSV file into ranges of about `rangeSize` bytes that seem to begin with a row. Whether a newline lies inside
 * quotes cannot be known from its surroundings, so a border is a guess: it was right when the range in front of it
 * ended, scanned from its own right start, exactly there.
 */
export function csvBorders(file: ByteReader, { start, delimiter }: CsvRows, rangeSize: number): number[] {
  const borders = [start]
  for (let target = start + rangeSize; target + rangeSize / 2 < file.size; target += rangeSize) {
    const window = readWindow(file, target, WINDOW_BYTES)
    const row = nextRow(window, delimiter)
    if (row !== undefined && row < window.length) borders.push(target + row)
  }
  if (start < file.size) borders.push(file.size)
  return borders
}

/** Where the first row begins that does so in the window; the window may begin inside quotes or not. */
export function nextRow(window: Uint8Array, delimiter: number): number | undefined {
  const outside = followQuotes(window, delimiter, 'bare')
  if (outside !== 'impossible') return outside
  const inside = followQuotes(window, delimiter, 'quoted')
  return inside === 'impossible' ? undefined : inside
}

/** Where the first row begins if the window begins in that state, or that it cannot: quotes stand where none may. */
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
