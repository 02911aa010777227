import { formatCount, InputError } from '../../config/index.ts'

const QUOTE = 34
const LF = 10
const CR = 13

/** Receives the results of a scan. Bytes are valid only during the call. */
export interface CellSink {
  cell(column: number, bytes: Uint8Array, start: number, end: number): void
  /** Called after the last cell of a row. Returning false ends the scan. */
  row(cells: number, line: number): boolean
}

export interface CsvScan {
  /** The delimiter as a byte: comma, tab, semicolon. */
  readonly separator: number
  /** For messages. */
  readonly file: string
  readonly start: number
  /** The line at `start`, from 1. */
  readonly line: number
  /**
   * By column: 0 for columns whose cells are not needed. Cells after the last of these columns are passed to the sink.
   */
  readonly needed?: Uint8Array
  /** A row with more cells ends the scan with an error, wherever the row ends. */
  readonly mostCells?: number
}

/** The most columns a file can have. Each column takes memory, whatever it contains. */
export const MAX_COLUMNS = 100_000

export const QUOTE_CELLS = 'Put cells that contain the delimiter in double quotes.'

/**
 * Finds the cells of a CSV file according to RFC 4180: rows end with LF, CRLF or CR, quotes inside an unquoted cell
 * are text, and blank lines are not rows. Works on bytes because most cells are only scanned to find their end.
 *
 * @returns the position and line after the last row.
 * @throws {InputError} for a quote that is not closed, for text after a closing quote, and for a row with too many
 * cells.
 */
export function scanCsv(bytes: Uint8Array, scan: CsvScan, sink: CellSink): { end: number; line: number } {
  const { separator, file, mostCells = MAX_COLUMNS } = scan
  const needed = scan.needed ?? new Uint8Array(0)
  const known = needed.length
  const length = bytes.length
  const stops = new Uint8Array(256)
  stops[separator] = stops[LF] = stops[CR] = 1
  let scratch = new Uint8Array(256)
  let line = scan.line
  let at = scan.start

  while (at < length) {
    const first = bytes[at] as number
    if (first === LF || first === CR) {
      at += first === CR && bytes[at + 1] === LF ? 2 : 1
      line++
      continue
    }
    const rowLine = line
    let column = 0
    for (;;) {
      const wanted = column >= known || needed[column] === 1
      if (bytes[at] === QUOTE) {
        const opened = at
        const openedLine = line
        let doubled = 0
        at++
        for (; ; at++) {
          if (at >= length)
            throw new InputError('Found a quote that is never closed. Add the closing quote.', {
              file,
              line: openedLine,
            })
          const byte = bytes[at] as number
          if (byte === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break
            doubled++
            at++
          } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) line++
        }
        if (wanted && doubled === 0) sink.cell(column, bytes, opened + 1, at)
        else if (wanted) {
          if (scratch.length < at - opened) scratch = new Uint8Array(2 * (at - opened))
          sink.cell(column, scratch, 0, unquote(bytes, opened + 1, at, scratch))
        }
        at++
        if (at < length && stops[bytes[at] as number] === 0) {
          throw new InputError('Found text after a closing quote. Double the quotes inside a quoted cell.', {
            file,
            line,
          })
        }
      } else {
        const start = at
        while (at < length && stops[bytes[at] as number] === 0) at++
        if (wanted) sink.cell(column, bytes, start, at)
      }
      column++
      if (at >= length) break
      const stop = bytes[at] as number
      at++
      if (stop === separator) {
        if (column >= mostCells) {
          const message = `Expected at most ${formatCount(mostCells)} cells in the row, found more. ${QUOTE_CELLS}`
          throw new InputError(message, { file, line: rowLine })
        }
        continue
      }
      if (stop === CR && bytes[at] === LF) at++
      line++
      break
    }
    if (!sink.row(column, rowLine)) break
  }
  return { end: at, line }
}

/** Copies a quoted cell and replaces doubled quotes with single ones. Returns its length. */
function unquote(bytes: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let length = 0
  for (let i = start; i < end; i++) {
    target[length++] = bytes[i] as number
    if (bytes[i] === QUOTE) i++
  }
  return length
}
