import type { ColumnMetaData, Compressors, FileMetaData, SchemaTree } from 'hyparquet'
import { integerAt, readStruct, structAt } from '../scan/thrift.ts'
import type { ParquetBytes } from './parquet.ts'
import { checkRuns, levelWidths } from './parquet_runs.ts'

/*
 * What a file says about its own size is checked before memory is taken for it. Values that repeat take next to nothing in
 * a file, so that small files may hold far more than they are long, but not without end.
 */
const MANY_ROWS = 5_000_000
const ROWS_PER_BYTE = 100
const SMALL_PAGE = 16 << 20
const MAX_PAGE_RATIO = 256
const SMALL_COLUMN = 256 << 20
const MAX_COLUMN_RATIO = 100

const FOOTER_TAIL = 8
const DATA_PAGE = 0
const DICTIONARY_PAGE = 2
const DATA_PAGE_V2 = 3

/** @throws {RangeError} where the lists of the metadata are longer than the metadata itself. */
export function checkFooter(buffer: ParquetBytes): void {
  const { byteLength } = buffer
  if (byteLength < FOOTER_TAIL) return
  const length = new DataView(buffer.slice(byteLength - FOOTER_TAIL, byteLength)).getUint32(0, true)
  // A footer that does not fit is for the reader to tell.
  if (length > byteLength - FOOTER_TAIL) return
  readStruct(new DataView(buffer.slice(byteLength - FOOTER_TAIL - length, byteLength - FOOTER_TAIL)), 0)
}

/** @throws {RangeError} for numbers of rows that do not agree, or that no file of this size can have. */
export function checkRows({ num_rows: rows, row_groups: groups }: FileMetaData, { byteLength }: ParquetBytes): void {
  const counts = groups.map((group) => Number(group.num_rows))
  const sum = counts.reduce((total, count) => total + count, 0)
  if (counts.some((count) => !(count >= 0)) || sum !== Number(rows)) {
    throw new RangeError(`its row groups have ${sum} rows, the file says ${rows}`)
  }
  checkValues(sum, byteLength)
}

function checkValues(values: number, byteLength: number): void {
  if (values <= Math.max(MANY_ROWS, ROWS_PER_BYTE * byteLength)) return
  throw new RangeError(`${byteLength} bytes cannot hold ${values} values`)
}

export interface PageCheck {
  readonly root: SchemaTree
  readonly compressors: Compressors
}

/**
 * Looks at the headers of all pages of a column, and at the runs in them.
 *
 * @throws {RangeError} for pages that are cut off, or that hold more values than the column has.
 */
export function checkPages({ row_groups: groups }: FileMetaData, buffer: ParquetBytes, check: PageCheck): void {
  let values = 0
  for (const chunk of groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []))) {
    values += checkChunk(chunk, buffer, check)
    checkValues(values, buffer.byteLength)
  }
}

/** How many values its data pages have. */
function checkChunk(chunk: ColumnMetaData, buffer: ParquetBytes, { root, compressors }: PageCheck): number {
  const widths = { ...levelWidths(root, chunk.path_in_schema), isBoolean: chunk.type === 'BOOLEAN' }
  const unpack = (bytes: Uint8Array, length: number) => compressors[chunk.codec]?.(bytes, length) ?? bytes
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset)
  const end = start + Number(chunk.total_compressed_size)
  if (!(start >= 0 && end >= start && end <= buffer.byteLength))
    throw new RangeError('a column lies outside of the file')
  const view = new DataView(buffer.slice(start, end))
  let values = 0
  for (let at = 0; at < view.byteLength && values < Number(chunk.num_values); ) {
    const header = readStruct(view, at)
    const packed = integerAt(header, 3) ?? -1
    const size = integerAt(header, 2) ?? -1
    at = header.end + packed
    if (packed < 0 || size < 0 || at > view.byteLength) throw new RangeError('a page is cut off')
    checkSize(packed, size)
    const type = integerAt(header, 1)
    const details = structAt(header, type === DATA_PAGE_V2 ? 8 : type === DICTIONARY_PAGE ? 7 : 5)
    const own = (details && integerAt(details, 1)) ?? 0
    if (own < 0 || (type === DICTIONARY_PAGE && own > size + 1))
      throw new RangeError('a page says that it has too many values')
    if (type !== DATA_PAGE && type !== DATA_PAGE_V2) continue
    const nulls = (type === DATA_PAGE_V2 && details && integerAt(details, 2)) || 0
    if (nulls < 0 || nulls > own) throw new RangeError('a page says that it has more empty values than values')
    values += own
    checkValues(values, buffer.byteLength)
    checkRuns(header, new Uint8Array(view.buffer, header.end, packed), widths, unpack)
  }
  if (values > Number(chunk.num_values)) throw new RangeError('the pages of a column have too many values')
  return values
}

function checkSize(packed: number, size: number): void {
  if (size <= Math.max(SMALL_PAGE, MAX_PAGE_RATIO * packed)) return
  throw new RangeError(`a page of ${packed} bytes says that it unpacks to ${size}`)
}

/**
 * The same compressors, for one column: they refuse pages that would unpack to far more than there is.
 *
 * @throws {RangeError} from each of them.
 */
export function boundedCompressors(compressors: Compressors, byteLength: number): Compressors {
  let left = Math.max(SMALL_COLUMN, MAX_COLUMN_RATIO * byteLength)
  const bounded = Object.entries(compressors).map(([codec, unpack]) => {
    const checked: typeof unpack = (packed, size) => {
      checkSize(packed.length, size)
      left -= size
      if (left < 0)
        throw new RangeError(`the pages of a column unpack to far more than the file has: ${byteLength} bytes`)
      return unpack(packed, size)
    }
    return [codec, checked] as const
  })
  return Object.fromEntries(bounded)
}
