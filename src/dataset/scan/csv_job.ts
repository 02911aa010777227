import type { ByteReader } from './byte_reader.ts'
import type { ScanOptions } from './count_ranges.ts'
import { type CsvRows, csvBorders } from './csv_borders.ts'
import type { CountJob } from './scan_ranges.ts'

/** The limits of the scanner's memory. */
const MAX_FIELDS = 4096
const MAX_COLUMNS = 64

export function isWithinReach({ fields, delimiter }: CsvRows, columns: readonly number[]): boolean {
  return (
    fields <= MAX_FIELDS &&
    columns.length <= MAX_COLUMNS &&
    new Set(columns).size === columns.length &&
    columns.every((column) => column < fields) &&
    delimiter < 128
  )
}

export function csvJob(
  file: ByteReader,
  rows: CsvRows,
  { coded, texts }: { readonly coded: readonly number[]; readonly texts: readonly number[] },
  { blockSize, longestRow, rangeSize }: ScanOptions,
): CountJob {
  return {
    path: rows.path,
    borders: csvBorders(file, rows, rangeSize),
    setUp: [
      ['csvStart', rows.fields, rows.delimiter, longestRow],
      ...coded.map((column) => ['csvWantCodes', column] as const),
      ...texts.map((column) => ['csvWantTexts', column] as const),
    ],
    scan: 'csvScan',
    columns: coded.length,
    blockSize,
    longestRow,
  }
}
