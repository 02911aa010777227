import { InputError } from '../../config/index.ts'
import { type CellSink, type CsvScan, scanCsv } from './csv_scanner.ts'

/** Where the rows of a CSV file start, and the delimiter between their cells. */
type CsvStart = Pick<CsvScan, 'separator' | 'file' | 'start' | 'line'>

/** The limit of cells in the first rows. A wide table is represented by fewer rows. */
const MOST_CELLS = 1_000_000

/**
 * Returns the cells of the first rows. If the bytes end inside a row or a row is broken, the result ends before that
 * row. Reading the whole file reports the error.
 */
export function firstCsvRows(bytes: Uint8Array, from: CsvStart, most: number): string[][] {
  const rows: string[][] = []
  try {
    collectRows(bytes, from, rows, most, MOST_CELLS)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return rows.slice(0, most)
}

/** Collects the cells of all rows, or of at most this many rows. */
export function collectRows(
  bytes: Uint8Array,
  { separator, file, start, line }: CsvStart,
  rows: string[][],
  most: number = Number.POSITIVE_INFINITY,
  mostCells: number = Number.POSITIVE_INFINITY,
): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let row: string[] = []
  let cells = 0
  const sink: CellSink = {
    cell: (_, from, begin, end) => void row.push(decoder.decode(from.subarray(begin, end))),
    row(width) {
      rows.push(row)
      row = []
      cells += width
      return rows.length < most && cells < mostCells
    },
  }
  scanCsv(bytes, { separator, file, start, line }, sink)
}
