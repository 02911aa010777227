import * as fs from 'node:fs'
import { growingList } from '../table/index.ts'
import { withOpenFile } from './byte_reader.ts'
import { type ScanOptions, withDefaults } from './count_ranges.ts'
import type { CsvRows } from './csv_borders.ts'
import { csvJob, isWithinReach } from './csv_job.ts'
import { type BlockReader, scanRanges } from './scan_ranges.ts'
import { type Scanner, scannerModule } from './scanner.ts'

/** The rows with equal cells in a column. */
interface EqualCells {
  /** The code of each row's cell. */
  readonly codes: Int32Array<ArrayBuffer>
  /** The number of different cells, including the empty one. */
  readonly count: number
  /** The code of the empty cell; -1 if there is none. */
  readonly empty: number
}

/**
 * Gives equal cells of a column of a CSV file equal codes, from 0 in the order in which they are first seen. The texts of the
 * cells are not read, which is faster than `readCsv` for a column with many different values. Returns `undefined` if the file
 * contains something that only the plain reader can handle.
 */
export function groupCsv(rows: CsvRows, place: number, options?: Partial<ScanOptions>): EqualCells | undefined {
  if (!isWithinReach(rows, [place])) return undefined
  const settings = { ...withDefaults(options), rangeSize: Number.POSITIVE_INFINITY }
  const job = withOpenFile(rows.path, (file) => csvJob(file, rows, { coded: [place], texts: [] }, settings))
  const bytesInAll = (job.borders.at(-1) ?? 0) - (job.borders[0] ?? 0)
  const codes = growingList((length) => new Int32Array(length))
  let [pointer, scanned, count, empty] = [0, 0, 0, -1]
  const blocks: BlockReader = {
    before(scanner, room) {
      pointer ||= scanner.allocate(4 * room)
      scanner.codesTo(0, pointer)
    },
    after(scanner, { buffer }, bytes) {
      scanned += bytes
      const values = new Int32Array(buffer as ArrayBuffer, pointer, scanner.rowsRead())
      codes.append(values, (codes.length + values.length) * Math.max(1, bytesInAll / scanned))
      const known = count
      count = scanner.internerSize(0)
      if (empty === -1) empty = emptyCell(scanner, known, count)
    },
  }
  let next = 0
  const tools = { fs, wasm: scannerModule(), takeRange: () => next++, blocks }
  return scanRanges({ ...job, columns: 0 }, tools).clean ? { codes: codes.done(), count, empty } : undefined
}

function emptyCell(scanner: Scanner, from: number, to: number): number {
  for (let code = from; code < to; code++) if (scanner.internerLength(0, code) === 0) return code
  return -1
}
