import { InputError } from '../../config/errors.ts'
import { type CellSink, type CsvScan, scanCsv } from './csv_scanner.ts'

/** Where the rows of a CSV file begin, and what is between their cells. */
type CsvStart = Pick<CsvScan, 'separator' | 'file' | 'start' | 'line'>

/**
 * The cells of the first rows. Where the bytes end within a row or a row is broken, it ends before that: who reads the whole
 * file tells what is wrong with it.
 */
export function firstCsvRows(bytes: Uint8Array, from: CsvStart, most: number): string[][] {
  const rows: string[][] = []
  try {
    collectRows(bytes, from, rows, most)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return rows.slice(0, most)
}

/** Adds the cells of all rows, or of so many. */
export function collectRows(
  bytes: Uint8Array,
  { separator, file, start, line }: CsvStart,
  rows: string[][],
  most: number = Number.POSITIVE_INFINITY,
): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let row: string[] = []
  const sink: CellSink = {
    cell: (_, from, begin, end) => void row.push(decoder.decode(from.subarray(begin, end))),
    row() {
      rows.push(row)
      row = []
      return rows.length < most
    },
  }
  scanCsv(bytes, { separator, file, start, line }, sink)
}
