import type { Compressors, FileMetaData } from 'hyparquet'
import { counted, InputError } from '../../config/index.ts'
import { readStruct, rowsIn } from '../parquet/index.ts'
import type { JsonValue } from './json_parser.ts'

/*
 * The sizes that a file declares are checked before memory is allocated for them. Repeated values take almost no space
 * in a file, so small files can contain far more values than bytes, but not without limit.
 */
const MANY_ROWS = 5_000_000
const MANY_COLUMNS = 10
const ROWS_PER_BYTE = 100
const SMALL_PAGE = 16 << 20
const MAX_PAGE_RATIO = 256
const SMALL_COLUMN = 256 << 20
const MAX_COLUMN_RATIO = 100
/** A hundred files can be inspected before one of them is read. */
const SMALL_LOOK = 4 << 20
const MAX_LOOK_RATIO = 20
const MANY_JOINED_ROWS = 20_000_000
const JOINED_ROWS_PER_BYTE = 10

const FOOTER_TAIL = 8

/** @throws {RangeError} if the lists in the metadata are longer than the metadata itself. */
export function checkFooter(buffer: ParquetBytes): void {
  const { byteLength } = buffer
  if (byteLength < FOOTER_TAIL) return
  const length = new DataView(buffer.slice(byteLength - FOOTER_TAIL, byteLength)).getUint32(0, true)
  // The reader reports a footer that does not fit.
  if (length > byteLength - FOOTER_TAIL) return
  readStruct(new DataView(buffer.slice(byteLength - FOOTER_TAIL - length, byteLength - FOOTER_TAIL)), 0)
}

/** @throws {RangeError} if no file of this size can have that many rows. */
export function checkRows(metadata: FileMetaData, { byteLength }: ParquetBytes): void {
  const rows = rowsIn(metadata)
  const groups = metadata.row_groups.map((group) => Number(group.num_rows))
  if ([rows, ...groups].some(Number.isNaN)) throw new RangeError('the number of rows is missing')
  if (groups.some((count) => count < 0) || rows > mostValues(byteLength))
    throw new RangeError(`${counted(byteLength, 'byte')} cannot hold ${counted(rows, 'row')}`)
}

/** Returns the highest number of values that a column of a file of this size can have. */
export function mostValues(byteLength: number): number {
  return Math.max(MANY_ROWS, ROWS_PER_BYTE * byteLength)
}

/** Returns the highest number of bytes that the values of a column of a file of this size can have. */
export function mostBytes(byteLength: number): number {
  return Math.max(SMALL_COLUMN, MAX_COLUMN_RATIO * byteLength)
}

/** Returns the highest number of bytes that the pages of a file can unpack to while it is only inspected. */
export function mostBytesOfLook(byteLength: number): number {
  return Math.max(SMALL_LOOK, MAX_LOOK_RATIO * byteLength)
}

/** The size of a Parquet file that is read together with others. */
export interface SizeOnDisk {
  readonly rows: number
  readonly bytes: number
}

/** @throws {InputError} if small files together declare far more rows than plausible */
export function checkJoinedRows(sizes: readonly SizeOnDisk[], file: string): void {
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0)
  const rows = sizes.reduce((sum, size) => sum + size.rows, 0)
  if (rows <= Math.max(MANY_JOINED_ROWS, JOINED_ROWS_PER_BYTE * bytes)) return
  const message = `Cannot read ${counted(sizes.length, 'Parquet file')} together: ${counted(bytes, 'byte')} cannot hold ${counted(rows, 'row')}`
  throw new InputError(message, { file })
}

/** How much more a column can contain, in all of its row groups. What was read is subtracted. */
export interface ColumnBudget {
  values: number
  bytes: number
}

/**
 * A long text that occurs once in the dictionary of a column can be the text of millions of rows.
 *
 * @throws {RangeError} if the texts are longer in total than those of a file of this size can be
 */
export function checkTexts(columns: readonly (readonly JsonValue[])[], byteLength: number): void {
  for (const cells of columns) {
    let left = mostBytes(byteLength)
    for (const cell of cells) if (typeof cell === 'string') left -= cell.length
    if (left < 0) throw new RangeError(`${counted(byteLength, 'byte')} cannot hold texts of this size`)
  }
}

/** @throws {RangeError} if there are more cells than all columns of such a file can have together */
export function checkCells(cells: number, byteLength: number): void {
  if (cells > MANY_COLUMNS * mostValues(byteLength)) {
    throw new RangeError(`${counted(byteLength, 'byte')} cannot hold ${counted(cells, 'cell')}`)
  }
}

function checkSize(packed: number, size: number): void {
  if (size <= Math.max(SMALL_PAGE, MAX_PAGE_RATIO * packed)) return
  throw new RangeError(`a page of ${counted(packed, 'byte')} claims to unpack to ${counted(size, 'byte')}`)
}

/**
 * Returns the same compressors for one column, or for inspecting all columns. They reject pages that would unpack to
 * far more than plausible.
 *
 * @throws {RangeError} from each of them.
 */
export function boundedCompressors(
  compressors: Compressors,
  byteLength: number,
  most: number = mostBytes(byteLength),
): Compressors {
  let left = most
  const bounded = Object.entries(compressors).map(([codec, unpack]) => {
    const checked: typeof unpack = (packed, size) => {
      checkSize(packed.length, size)
      left -= size
      if (left < 0)
        throw new RangeError(
          `the pages of a column unpack to far more than the ${counted(byteLength, 'byte')} of the file`,
        )
      return unpack(packed, size)
    }
    return [codec, checked] as const
  })
  return Object.fromEntries(bounded)
}

/** The bytes of a file, in memory or on disk. */
export interface ParquetBytes {
  readonly byteLength: number
  slice(start: number, end?: number): ArrayBuffer
}
