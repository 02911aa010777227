import * as fs from 'node:fs'
import { growingList } from '../table/index.ts'
import { withOpenFile } from './byte_reader.ts'
import { type ScanOptions, withDefaults } from './count_ranges.ts'
import type { CsvRows } from './csv_borders.ts'
import { csvJob, isWithinReach } from './csv_job.ts'
import { type BlockReader, scanRanges } from './scan_ranges.ts'
import { type Scanner, scannerModule } from './scanner.ts'

/** The rows with equal cells in a column. */
export interface EqualCells {
  /** The code of each row's cell. */
  readonly codes: Int32Array<ArrayBuffer>
  /** The number of different cells, including the empty one. */
  readonly count: number
  /** The code of the empty cell; -1 if there is none. */
  readonly empty: number
}

/**
 * Gives equal cells of each column of a CSV file equal codes, from 0 in the order in which they are first seen. The texts of the
 * cells are not read, which is faster than `readCsv` for a column with many different values. Returns `undefined` if the file
 * contains something that only the plain reader can handle.
 */
export function groupCsv(
  rows: CsvRows,
  places: readonly number[],
  options?: Partial<ScanOptions>,
): EqualCells[] | undefined {
  if (!isWithinReach(rows, places)) return undefined
  const settings = { ...withDefaults(options), rangeSize: Number.POSITIVE_INFINITY }
  const job = withOpenFile(rows.path, (file) => csvJob(file, rows, { coded: places, texts: [] }, settings))
  const bytesInAll = (job.borders.at(-1) ?? 0) - (job.borders[0] ?? 0)
  const columns = places.map(() => ({
    codes: growingList((length) => new Int32Array(length)),
    pointer: 0,
    count: 0,
    empty: -1,
  }))
  let scanned = 0
  const blocks: BlockReader = {
    before(scanner, room) {
      for (const [place, column] of columns.entries()) {
        column.pointer ||= scanner.allocate(4 * room)
        scanner.codesTo(place, column.pointer)
      }
    },
    after(scanner, { buffer }, bytes) {
      scanned += bytes
      for (const [place, column] of columns.entries()) {
        const { codes } = column
        const values = new Int32Array(buffer as ArrayBuffer, column.pointer, scanner.rowsRead())
        codes.append(values, (codes.length + values.length) * Math.max(1, bytesInAll / scanned))
        const known = column.count
        column.count = scanner.internerSize(place)
        if (column.empty === -1) column.empty = emptyCell(scanner, place, { from: known, to: column.count })
      }
    },
  }
  let next = 0
  const tools = { fs, wasm: scannerModule(), takeRange: () => next++, blocks }
  if (!scanRanges({ ...job, columns: 0 }, tools).clean) return undefined
  return columns.map(({ codes, count, empty }) => ({ codes: codes.done(), count, empty }))
}

function emptyCell(
  scanner: Scanner,
  place: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  for (let code = from; code < to; code++) if (scanner.internerLength(place, code) === 0) return code
  return -1
}
