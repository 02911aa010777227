import { closeSync, fstatSync, openSync } from 'node:fs'
import type { AsyncBuffer, ColumnMetaData, FileMetaData, SchemaElement } from 'hyparquet'
import { type ByteReader, type CountedColumns, readWindow } from '../scan/index.ts'
import { compareTexts } from '../table/index.ts'
import { countRuns } from './hybrid_runs.ts'
import { type Page, pagesOf, rowsIn, type Unpack } from './parquet_pages.ts'
import { type PlainValues, plainValues } from './plain_values.ts'

/** Larger chunks are left to the plain reader because a chunk is read in one piece. */
const LARGEST_CHUNK = 64 << 20

/**
 * Counts the distinct values of a column of a Parquet file by the codes of its dictionaries, without creating a value for
 * each row. Rows without a value count as empty text. Returns `undefined` if the column is not a plain column of texts or
 * integers, or has another encoding. The plain reader then returns the result or the error.
 *
 * @param column The name of a top-level column.
 */
export async function countParquet(path: string, column: string): Promise<CountedColumns | undefined> {
  const library = await import(/* webpackMode: "eager" */ 'hyparquet')
  const descriptor = openSync(path, 'r')
  try {
    const file = { descriptor, size: fstatSync(descriptor).size }
    const metadata = await library.parquetMetadataAsync(asBuffer(file))
    const wanted = columnToCount(metadata, column)
    if (wanted === undefined) return undefined
    const unpacks = await unpackers(wanted.chunks, library.snappyUncompress)
    const counts = new Map<string, number>()
    for (const chunk of wanted.chunks) {
      if (!countChunk(file, chunk, { ...wanted, unpack: unpacks(chunk), counts })) return undefined
    }
    const columns = [new Map([...counts].sort(([a], [b]) => compareTexts(a, b)))]
    const rows = rowsIn(metadata)
    return total(counts) === rows ? { rows, columns } : undefined
  } catch (error) {
    // hyparquet fails in many ways on a damaged file. The plain reader reports the error.
    if (error instanceof Error) return undefined
    throw error
  } finally {
    closeSync(descriptor)
  }
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function asBuffer(file: ByteReader): AsyncBuffer {
  return {
    byteLength: file.size,
    slice: async (start, end = file.size) => new Uint8Array(readWindow(file, start, end - start)).buffer,
  }
}

interface CountedColumn {
  readonly values: PlainValues
  /** Whether a row may have no value. */
  readonly optional: boolean
  readonly chunks: readonly ColumnMetaData[]
}

function columnToCount({ schema, row_groups: groups }: FileMetaData, name: string): CountedColumn | undefined {
  const element = topLevelLeaf(schema, name)
  const values = element && plainValues(element)
  if (element === undefined || values === undefined || element.repetition_type === 'REPEATED') return undefined
  const chunks = groups.flatMap(({ columns }) =>
    columns.flatMap((chunk) =>
      chunk.meta_data?.path_in_schema.length === 1 && chunk.meta_data.path_in_schema[0] === name ? [chunk] : [],
    ),
  )
  const isReadable = chunks.every(({ file_path, meta_data }) => !file_path && meta_data)
  if (!isReadable || chunks.length !== groups.length) return undefined
  return {
    values,
    optional: element.repetition_type === 'OPTIONAL',
    chunks: chunks.flatMap((chunk) => chunk.meta_data ?? []),
  }
}

/** The schema is a tree written out depth first; its first element is the root. */
function topLevelLeaf(schema: readonly SchemaElement[], name: string): SchemaElement | undefined {
  let at = 1
  const skipTree = (): void => {
    const children = schema[at]?.num_children ?? 0
    at++
    for (let child = 0; child < children; child++) skipTree()
  }
  while (at < schema.length) {
    const element = schema[at]
    if (element?.name === name) return element.num_children ? undefined : element
    skipTree()
  }
  return undefined
}

/** The plain reader rejects chunks that unpack to more bytes. */
const SMALL_PAGE = 16 << 20
const MAX_PAGE_RATIO = 256

async function unpackers(
  chunks: readonly ColumnMetaData[],
  snappyUncompress: (input: Uint8Array, output: Uint8Array) => void,
): Promise<(chunk: ColumnMetaData) => Unpack> {
  const isPacked = chunks.some(({ codec }) => codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY')
  const compressors = isPacked ? (await import(/* webpackMode: "eager" */ './codecs.ts')).compressors : undefined
  return ({ codec }) =>
    (packed, length) => {
      if (length > Math.max(SMALL_PAGE, MAX_PAGE_RATIO * packed.length)) return undefined
      if (codec === 'UNCOMPRESSED') return packed
      if (codec !== 'SNAPPY') return compressors?.[codec]?.(packed, length)
      const unpacked = new Uint8Array(length)
      snappyUncompress(packed, unpacked)
      return unpacked
    }
}

interface Counting extends CountedColumn {
  readonly unpack: Unpack
  readonly counts: Map<string, number>
}

/** Whether the chunk could be counted. */
function countChunk(file: ByteReader, chunk: ColumnMetaData, counting: Counting): boolean {
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset)
  const size = Number(chunk.total_compressed_size)
  if (size > LARGEST_CHUNK) return false
  let dictionary: readonly string[] = []
  let codes = new Uint32Array(0)
  for (const page of pagesOf(readWindow(file, start, size), counting.unpack)) {
    if (page === undefined) return false
    if (page.kind === 'dictionary') {
      dictionary = counting.values.texts(page.bytes, page.values)
      codes = new Uint32Array(dictionary.length)
    } else if (!countPage(page, counting, codes)) return false
  }
  for (const [code, count] of codes.entries()) addCount(counting.counts, dictionary[code] ?? '', count)
  return true
}

function addCount(counts: Map<string, number>, text: string, count: number): void {
  if (count > 0) counts.set(text, (counts.get(text) ?? 0) + count)
}

const PLAIN = 0
const PLAIN_DICTIONARY = 2
const RLE = 3
const RLE_DICTIONARY = 8
const WIDEST_CODE = 24
/** Codes may be wider than their dictionary requires, and memory is allocated for all possible codes. */
const SMALL_DICTIONARY = 1 << 16

function countPage(page: Page & { kind: 'data' }, { values, optional, counts }: Counting, codes: Uint32Array): boolean {
  const { encoding, rows } = page
  const filled = valuesOf(page, optional)
  if (filled === undefined) return false
  addCount(counts, '', rows - filled.values)
  if (filled.values === 0) return page.levels.kind === 'apart' || isEmpty(filled.bytes, encoding === PLAIN)
  if (encoding === PLAIN) {
    for (const text of values.texts(filled.bytes, filled.values)) addCount(counts, text, 1)
    return true
  }
  if (encoding !== PLAIN_DICTIONARY && encoding !== RLE_DICTIONARY) return false
  return countCodes(filled.bytes, filled.values, codes)
}

/** Whether a page without values is empty. If it is not, its levels are damaged, which the plain reader reports. */
function isEmpty(bytes: Uint8Array, isPlain: boolean): boolean {
  return isPlain ? bytes.length === 0 : (bytes[1] ?? 0) <= 1
}

/** Removes the levels. Returns how many rows have a value, and these values. */
function valuesOf({ rows, levels, bytes }: Page & { kind: 'data' }, optional: boolean) {
  const byLevel = new Uint32Array(2)
  if (!optional) return { values: rows, bytes }
  if (levels.kind === 'apart') {
    const isRight = countRuns(levels.bytes, 1, rows, byLevel) && byLevel[0] === levels.nulls
    return isRight ? { values: rows - levels.nulls, bytes } : undefined
  }
  if (levels.encoding !== RLE) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  if (!countRuns(bytes.subarray(4, 4 + length), 1, rows, byLevel)) return undefined
  return { values: byLevel[1] as number, bytes: bytes.subarray(4 + length) }
}

function countCodes(bytes: Uint8Array, values: number, codes: Uint32Array): boolean {
  const width = bytes[0] ?? 0
  if (width > WIDEST_CODE || codes.length === 0) return false
  if (width === 0) {
    codes[0] = (codes[0] as number) + values
    return true
  }
  if (2 ** width > Math.max(SMALL_DICTIONARY, 2 * codes.length)) return false
  const found = new Uint32Array(2 ** width)
  if (!countRuns(bytes.subarray(1), width, values, found)) return false
  for (let code = 0; code < found.length; code++) {
    if (code < codes.length) codes[code] = (codes[code] as number) + (found[code] as number)
    else if (found[code] !== 0) return false
  }
  return true
}
