import { formatCount, InputError } from '../../config/index.ts'

const QUOTE = 34
const LF = 10
const CR = 13

/** Receives the results of a scan. Bytes are valid only during the call. */
export interface CellSink {
  cell(column: number, bytes: Uint8Array, start: number, end: number): void
  /**
   * Called after the last cell of a row. Returning false ends the scan.
   *
   * @param end The position after the row.
   */
  row(cells: number, line: number, end: number): boolean
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

/** A scan between two rows. */
interface Scanner extends Required<CsvScan> {
  readonly bytes: Uint8Array
  readonly sink: CellSink
  /** 1 for every byte that ends an unquoted cell. */
  readonly stops: Uint8Array
  /** The memory for a cell with doubled quotes. */
  scratch: Uint8Array
  at: number
  /** The line at `at`. */
  lineAt: number
}

/**
 * Finds the cells of a CSV file according to RFC 4180: rows end with LF, CRLF or CR, quotes inside an unquoted cell
 * are text, and blank lines are not rows. Works on bytes because most cells are only scanned to find their end.
 *
 * @returns the position and line after the last row.
 * @throws {InputError} for a quote that is not closed, for text after a closing quote, and for a row with too many
 * cells.
 */
export function scanCsv(bytes: Uint8Array, scan: CsvScan, sink: CellSink): { end: number; line: number } {
  const { separator, start, line, needed = new Uint8Array(0), mostCells = MAX_COLUMNS } = scan
  const stops = new Uint8Array(256)
  stops[separator] = stops[LF] = stops[CR] = 1
  const scratch = new Uint8Array(256)
  const scanner: Scanner = { ...scan, needed, mostCells, bytes, sink, stops, scratch, at: start, lineAt: line }
  while (scanner.at < bytes.length) if (!scanRow(scanner)) break
  return { end: scanner.at, line: scanner.lineAt }
}

/**
 * Scans a row or a blank line. Each row is a call, because V8 optimizes a long loop much earlier than a function that is
 * called often, and for a file of a thousand rows that takes longer than the scan itself.
 *
 * @returns whether to go on
 */
function scanRow(scanner: Scanner): boolean {
  const { bytes, sink, separator, needed, mostCells, stops, lineAt } = scanner
  const length = bytes.length
  let at = scanner.at
  let column = 0
  if (isLineBreak(bytes[at])) {
    endLine(scanner, at)
    return true
  }
  for (;;) {
    const wanted = column >= needed.length || needed[column] === 1
    if (bytes[at] === QUOTE) at = quotedCell(scanner, at, wanted ? column : undefined)
    else {
      const start = at
      while (at < length && stops[bytes[at] as number] === 0) at++
      if (wanted) sink.cell(column, bytes, start, at)
    }
    column++
    if (at >= length || bytes[at] !== separator) break
    at++
    if (column >= mostCells) {
      const message = `Expected at most ${formatCount(mostCells)} cells in the row, found more. ${QUOTE_CELLS}`
      throw new InputError(message, { file: scanner.file, line: lineAt })
    }
  }
  if (at < length) endLine(scanner, at)
  else scanner.at = at
  return sink.row(column, lineAt, scanner.at)
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === LF || byte === CR
}

/** Moves to the next line. `at` is the line break. */
function endLine(scanner: Scanner, at: number): void {
  const { bytes } = scanner
  scanner.at = at + (bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1)
  scanner.lineAt++
}

/**
 * Scans a cell in quotes.
 *
 * @param column `undefined` for a cell that is not needed
 * @returns its end, after the closing quote
 */
function quotedCell(scanner: Scanner, opened: number, column: number | undefined): number {
  const { bytes, sink, stops, file, lineAt } = scanner
  const length = bytes.length
  let doubled = 0
  let at = opened + 1
  for (; ; at++) {
    if (at >= length) {
      throw new InputError('Found a quote that is never closed. Add the closing quote.', { file, line: lineAt })
    }
    const byte = bytes[at]
    if (byte === QUOTE) {
      if (bytes[at + 1] !== QUOTE) break
      doubled++
      at++
    } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) scanner.lineAt++
  }
  if (column !== undefined && doubled === 0) sink.cell(column, bytes, opened + 1, at)
  else if (column !== undefined) {
    if (scanner.scratch.length < at - opened) scanner.scratch = new Uint8Array(2 * (at - opened))
    const { scratch } = scanner
    sink.cell(column, scratch, 0, unquote(bytes, opened + 1, at, scratch))
  }
  const end = at + 1
  if (end < length && stops[bytes[end] as number] === 0) {
    const message = 'Found text after a closing quote. Double the quotes inside a quoted cell.'
    throw new InputError(message, { file, line: scanner.lineAt })
  }
  return end
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
