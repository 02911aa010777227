import { withOpenFile } from './byte_reader.ts'
import { type CountedColumns, countRanges, type ScanOptions, withDefaults } from './count_ranges.ts'
import type { CsvRows } from './csv_borders.ts'
import { csvJob, isWithinReach } from './csv_job.ts'

/**
 * Counts the distinct cells of some columns of a CSV file, block by block, and in two threads if the file is large.
 * Returns `undefined` if the file contains something that only the plain reader can handle, which then returns the result or
 * the error.
 *
 * @param columns The 0-based positions of the columns, without duplicates.
 */
export async function countCsv(
  rows: CsvRows,
  columns: readonly number[],
  options?: Partial<ScanOptions>,
): Promise<CountedColumns | undefined> {
  if (!isWithinReach(rows, columns)) return undefined
  const settings = withDefaults(options)
  return countRanges(settings, (rangeSize) =>
    withOpenFile(rows.path, (file) => csvJob(file, rows, { coded: columns, texts: [] }, { ...settings, rangeSize })),
  )
}
