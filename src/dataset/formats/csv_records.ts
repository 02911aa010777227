import { InputError } from '../../config/index.ts'
import { lazyRows } from '../table/index.ts'
import { type CellSink, type CsvScan, scanCsv } from './csv_scanner.ts'
import { changedFile } from './label_file.ts'

/** Where the rows of a CSV file start, and the delimiter between their cells. */
type CsvStart = Pick<CsvScan, 'separator' | 'file' | 'start' | 'line'>

/** The limit of cells in the first rows. A wide table is represented by fewer rows. */
const MOST_CELLS = 1_000_000

/**
 * Returns the cells of the first rows. If the bytes end inside a row or a row is broken, the result ends before that
 * row. Reading the whole file reports the error.
 */
export function firstCsvRows(bytes: Uint8Array, from: CsvStart, most: number): string[][] {
  return wholeRows(bytes, from, most, MOST_CELLS).rows.slice(0, most)
}

const LF = 10
const BLOCK_BYTES = 1 << 16

/**
 * Returns the cells of all rows, which are read block by block whenever they are iterated.
 *
 * @param read Returns the bytes of the file from a position, fewer only at its end.
 */
export function csvRecords(
  read: (at: number, size: number) => Uint8Array,
  from: CsvStart,
): Iterable<readonly string[]> {
  return lazyRows(function* () {
    let size = BLOCK_BYTES
    for (let at = from.start; ; ) {
      const block = read(at, size)
      const isLast = block.length < size
      // A line can end inside of quotes. Such a row is left to the next block, which is larger if there is no other row.
      const lines = isLast ? block : block.subarray(0, block.lastIndexOf(LF) + 1)
      const { rows, end, isBroken } = wholeRows(lines, { ...from, start: 0 })
      yield* rows
      if (isLast && isBroken) throw changedFile(from.file)
      if (isLast) return
      size = end === 0 ? 2 * size : BLOCK_BYTES
      at += end
    }
  })
}

interface WholeRows {
  readonly rows: string[][]
  /** The position after the last of them. */
  readonly end: number
  /** Whether another one follows that cannot be read. */
  readonly isBroken: boolean
}

/** Collects the cells of all rows before a broken one, or of at most this many rows. */
function wholeRows(
  bytes: Uint8Array,
  { separator, file, start, line }: CsvStart,
  most: number = Number.POSITIVE_INFINITY,
  mostCells: number = Number.POSITIVE_INFINITY,
): WholeRows {
  const text = bufferOf(bytes)
  const rows: string[][] = []
  let row: string[] = []
  let cells = 0
  let end = start
  const sink: CellSink = {
    cell: (_, from, begin, stop) =>
      void row.push((from === bytes ? text : bufferOf(from)).toString('utf8', begin, stop)),
    row(width, _, after) {
      rows.push(row)
      row = []
      cells += width
      end = after
      return rows.length < most && cells < mostCells
    },
  }
  try {
    scanCsv(bytes, { separator, file, start, line }, sink)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { rows, end, isBroken: true }
  }
  return { rows, end, isBroken: false }
}

/** The same memory. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
