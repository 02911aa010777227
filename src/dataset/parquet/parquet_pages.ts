import type { FileMetaData } from 'hyparquet'
import { integerAt, readStruct, structAt, type ThriftStruct } from './thrift.ts'

/** One page of a column chunk with its values unpacked. */
export type Page =
  | { readonly kind: 'dictionary'; readonly values: number; readonly bytes: Uint8Array }
  | {
      readonly kind: 'data'
      /** The number of rows, including those without a value. */
      readonly rows: number
      readonly encoding: number
      readonly levels: Levels
      /** The encoded values, after the levels if these are `inFront`. */
      readonly bytes: Uint8Array
    }

/** Where the levels of a page are, which show which rows have a value. Before version 2, they are inside the packed bytes. */
type Levels =
  | { readonly kind: 'inFront'; readonly encoding: number }
  | { readonly kind: 'apart'; readonly nulls: number; readonly bytes: Uint8Array }

/** Unpacks a page. Returns `undefined` for an unknown codec. */
export type Unpack = (packed: Uint8Array, length: number) => Uint8Array | undefined

const DATA_PAGE = 0
const INDEX_PAGE = 1
const DICTIONARY_PAGE = 2
const DATA_PAGE_V2 = 3

/**
 * Reads the pages of a column chunk whose rows have at most one value.
 *
 * @throws {RangeError} if the bytes are cut off or not a chunk.
 */
export function* pagesOf(chunk: Uint8Array, unpack: Unpack): Generator<Page | undefined> {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  for (let at = 0; at < chunk.length; ) {
    const header = readStruct(view, at)
    const size = integerAt(header, 3) ?? -1
    if (size < 0 || header.end + size > chunk.length) throw new RangeError('Found a page that is cut off')
    at = header.end + size
    if (integerAt(header, 1) !== INDEX_PAGE) yield pageOf(header, chunk.subarray(header.end, at), unpack)
  }
}

function pageOf(header: ThriftStruct, packed: Uint8Array, unpack: Unpack): Page | undefined {
  const size = integerAt(header, 2) ?? -1
  const type = integerAt(header, 1)
  if (type === DATA_PAGE_V2) return secondVersion(structAt(header, 8), packed, size, unpack)
  const bytes = unpack(packed, size)
  const details = structAt(header, type === DICTIONARY_PAGE ? 7 : 5)
  const values = details && integerAt(details, 1)
  if (bytes?.length !== size || details === undefined || values === undefined) return undefined
  if (type === DICTIONARY_PAGE) return { kind: 'dictionary', values, bytes }
  const encoding = integerAt(details, 2) ?? -1
  return type === DATA_PAGE
    ? {
        kind: 'data',
        rows: values,
        encoding,
        levels: { kind: 'inFront', encoding: integerAt(details, 3) ?? -1 },
        bytes,
      }
    : undefined
}

/** In version 2, the levels come first and are not packed, and the header states how many rows have no value. */
function secondVersion(
  details: ThriftStruct | undefined,
  packed: Uint8Array,
  size: number,
  unpack: Unpack,
): Page | undefined {
  if (details === undefined) return undefined
  const rows = integerAt(details, 1)
  const nulls = integerAt(details, 2)
  const repetitions = integerAt(details, 6) ?? 0
  const levels = repetitions + (integerAt(details, 5) ?? 0)
  if (rows === undefined || nulls === undefined || nulls > rows || levels > packed.length) return undefined
  const values = packed.subarray(levels)
  const isPacked = details.fields.get(7) !== false && rows > nulls
  const bytes = isPacked ? unpack(values, size - levels) : values
  if (bytes === undefined || (isPacked && bytes.length !== size - levels)) return undefined
  return {
    kind: 'data',
    rows,
    encoding: integerAt(details, 4) ?? -1,
    levels: { kind: 'apart', nulls, bytes: packed.subarray(repetitions, levels) },
    bytes,
  }
}

/** The number of rows of a Parquet file by its row groups, because some writers leave the number in the footer at 0. */
export function rowsIn({ row_groups: groups }: FileMetaData): number {
  return groups.reduce((sum, { num_rows: rows }) => sum + Number(rows), 0)
}
