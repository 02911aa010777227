import type { ColumnMetaData, Compressors, PageHeader, SchemaTree } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js'
import { counted, formatCount } from '../../config/index.ts'
import { readRuns } from '../parquet/index.ts'
import type { JsonValue } from './json_parser.ts'
import type { ColumnBudget } from './parquet_bounds.ts'
import { encoded, encodedValues, rawPlainValues, type ValueType } from './parquet_encodings.ts'
import type { ValueReader } from './parquet_values.ts'

/** A column chunk to be read. */
interface ChunkSource {
  readonly chunk: ColumnMetaData
  /** The path from the root of the schema to the leaf. */
  readonly schemaPath: readonly SchemaTree[]
  readonly readValue: ValueReader
  /** The number of rows in the row group. */
  readonly rows: number
  readonly compressors: Compressors
  /** Returns bytes of the file, or fewer at its end. */
  readonly slice: (start: number, end: number) => Uint8Array
  readonly budget: ColumnBudget
}

/**
 * The values of a chunk and their positions. A column without lists and structs has a value for each row, null if
 * there is none, and no levels. Other columns have levels unless all of them are the highest (or 0).
 */
export interface ChunkValues {
  readonly values: JsonValue[]
  readonly definitions: number[]
  readonly repetitions: number[]
}

interface Reading extends ChunkSource {
  readonly highest: { readonly definition: number; readonly repetition: number }
  readonly found: ChunkValues
  /** The part of the file that is in memory. */
  window: { readonly start: number; readonly bytes: Uint8Array }
  rowsFound: number
  dictionary?: readonly JsonValue[]
}

/**
 * Reads all pages of a column chunk and verifies them: each row must have its levels, each value its bytes, each code
 * its entry in the dictionary.
 *
 * @throws {RangeError} if the pages do not contain what they should.
 */
export function readChunk(source: ChunkSource): ChunkValues {
  const { chunk } = source
  const path = [...source.schemaPath]
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset)
  const end = start + Number(chunk.total_compressed_size)
  if (!(start >= 0 && end >= start)) throw new RangeError('a column is outside the file')
  const reading: Reading = {
    ...source,
    highest: { definition: getMaxDefinitionLevel(path), repetition: getMaxRepetitionLevel(path) },
    found: { values: [], definitions: [], repetitions: [] },
    window: { start, bytes: source.slice(start, end + HEADER_BYTES) },
    rowsFound: 0,
  }
  const { rows } = source
  for (let at = start; reading.rowsFound < rows || (reading.highest.repetition > 0 && at < end); ) {
    at = readPage(reading, at)
  }
  if (reading.rowsFound !== rows) {
    throw new RangeError(
      `a row group has ${counted(rows, 'row')}, but this column has ${formatCount(reading.rowsFound)}`,
    )
  }
  return reading.found
}

/** No page header is larger than this, and some chunks are larger than the size that they declare. */
const HEADER_BYTES = 1 << 16

function bytesAt(reading: Reading, at: number, length: number): Uint8Array {
  const { start, bytes } = reading.window
  if (at < start || at + length > start + bytes.length) {
    reading.window = { start: at, bytes: reading.slice(at, at + length) }
  }
  const place = at - reading.window.start
  return reading.window.bytes.subarray(place, place + length)
}

/** @returns where the next page starts. */
function readPage(reading: Reading, at: number): number {
  const window = bytesAt(reading, at, HEADER_BYTES)
  if (window.length === 0) throw new RangeError('the column ends before its last row')
  const reader = { view: new DataView(window.buffer, window.byteOffset, window.byteLength), offset: 0 }
  const header = parquetHeader(reader)
  const size = header.compressed_page_size
  if (!isSize(size) || !isSize(header.uncompressed_page_size)) throw new RangeError('a page has no size')
  const start = at + reader.offset
  const packed = bytesAt(reading, start, size)
  if (packed.length !== size) throw new RangeError('a page is cut off')
  if (header.type === 'DICTIONARY_PAGE') readDictionary(reading, header, packed)
  else if (header.type === 'DATA_PAGE') readFirstVersion(reading, header, packed)
  else if (header.type === 'DATA_PAGE_V2') readSecondVersion(reading, header, packed)
  else if (header.type !== 'INDEX_PAGE') throw new RangeError('a page has an unknown type')
  return start + size
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 0
}

function unpacked({ chunk, compressors }: Reading, packed: Uint8Array, size: number): Uint8Array {
  if (typeof chunk.codec !== 'string') throw new RangeError('the compression is unknown')
  // An empty page does not have to be compressed, and a codec cannot read it.
  return packed.length === 0 && size === 0 ? packed : decompressPage(packed, size, chunk.codec, compressors)
}

function readDictionary(reading: Reading, header: PageHeader, packed: Uint8Array): void {
  const bytes = unpacked(reading, packed, header.uncompressed_page_size)
  const count = header.dictionary_page_header?.num_values ?? -1
  reading.dictionary = Array.from(rawPlainValues(typeOf(reading), bytes, count), reading.readValue)
}

function readFirstVersion(reading: Reading, header: PageHeader, packed: Uint8Array): void {
  const details = header.data_page_header
  if (details === undefined) throw new RangeError('a page has no header of its type')
  const { num_values: count, encoding } = details
  checkCount(reading, count)
  let bytes = unpacked(reading, packed, header.uncompressed_page_size)
  const levels = (highest: number, levelEncoding: string): Uint32Array | undefined => {
    if (highest === 0) return undefined
    if (levelEncoding !== 'RLE') throw new RangeError(`levels ${encoded(levelEncoding)}`)
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
    const found = readRuns(bytes.subarray(4, 4 + length), bitsOf(highest), count)
    bytes = bytes.subarray(4 + length)
    return found
  }
  if (count === 0) return
  const repetitions = levels(reading.highest.repetition, details.repetition_level_encoding)
  const definitions = levels(reading.highest.definition, details.definition_level_encoding)
  const present = addLevels(reading, { count, repetitions, definitions })
  if (present === 0) checkEmpty(encoding, bytes)
  else addValues(reading, encoding, bytes, present)
  if (present < count) spreadRows(reading, definitions, present)
}

function readSecondVersion(reading: Reading, header: PageHeader, packed: Uint8Array): void {
  const details = header.data_page_header_v2
  if (details === undefined) throw new RangeError('a page has no header of its type')
  const { num_values: count, encoding, is_compressed: isPacked } = details
  const [first, second] = [details.repetition_levels_byte_length, details.definition_levels_byte_length]
  checkCount(reading, count)
  if (!isSize(first) || !isSize(second) || first + second > packed.length) throw new RangeError('levels are cut off')
  const levels = (highest: number, start: number, length: number): Uint32Array | undefined =>
    highest === 0 ? undefined : readRuns(packed.subarray(start, start + length), bitsOf(highest), count)
  if (count === 0) return
  const repetitions = levels(reading.highest.repetition, 0, first)
  const definitions = levels(reading.highest.definition, first, second)
  const rest = packed.subarray(first + second)
  const size = header.uncompressed_page_size - first - second
  const present = addLevels(reading, { count, repetitions, definitions })
  if (present !== count - details.num_nulls) throw new RangeError('the levels of a page do not match its header')
  if (present > 0) addValues(reading, encoding, isPacked === false ? rest : unpacked(reading, rest, size), present)
  if (present < count) spreadRows(reading, definitions, present)
}

function checkCount({ highest, rows, rowsFound, budget }: Reading, count: number): void {
  if (!isSize(count)) throw new RangeError('a page does not state its number of values')
  budget.values -= count
  if (budget.values < 0) throw new RangeError('its pages claim to have too many values')
  if (highest.repetition === 0 && rowsFound + count > rows) {
    throw new RangeError(`a row group has ${counted(rows, 'row')}, but this column has more`)
  }
}

function bitsOf(highest: number): number {
  return 32 - Math.clz32(highest)
}

interface Levels {
  readonly count: number
  readonly repetitions: Uint32Array | undefined
  readonly definitions: Uint32Array | undefined
}

/** @returns how many values are present. */
function addLevels(reading: Reading, { count, repetitions, definitions }: Levels): number {
  const { highest, found } = reading
  const present = definitions === undefined ? count : countHighest(definitions, highest.definition)
  if (!isFlat(reading)) for (const level of definitions ?? []) found.definitions.push(level)
  for (const level of repetitions ?? []) {
    if (level > highest.repetition) throw new RangeError('a level is higher than the schema allows')
    if (level === 0) reading.rowsFound++
    found.repetitions.push(level)
  }
  if (repetitions === undefined) reading.rowsFound += count
  return present
}

function countHighest(levels: Uint32Array, highest: number): number {
  let count = 0
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as number
    if (level > highest) throw new RangeError('a level is higher than the schema allows')
    if (level === highest) count++
  }
  return count
}

function isFlat({ schemaPath, highest }: Reading): boolean {
  return schemaPath.length === 2 && highest.repetition === 0
}

/** Moves the last values of a column without lists and structs to their rows. */
function spreadRows(reading: Reading, definitions: Uint32Array | undefined, present: number): void {
  if (!isFlat(reading) || definitions === undefined) return
  const { values } = reading.found
  const filled = values.splice(values.length - present)
  let next = 0
  for (const level of definitions) values.push(level === 0 ? null : (filled[next++] ?? null))
}

function addValues(reading: Reading, encoding: string, bytes: Uint8Array, count: number): void {
  const { found, readValue } = reading
  if (encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY') {
    const { dictionary } = reading
    if (dictionary === undefined) throw new RangeError('the dictionary of the column is missing')
    for (const code of readRuns(bytes.subarray(1), bytes[0] ?? 0, count)) {
      const value = dictionary[code]
      if (value === undefined) throw new RangeError(`code ${code} is not in the dictionary of the column`)
      found.values.push(value)
    }
    return
  }
  const { budget } = reading
  for (const raw of encodedValues(typeOf(reading), encoding, bytes, { count, mostBytes: budget.bytes })) {
    if (raw instanceof Uint8Array) budget.bytes -= raw.length
    found.values.push(readValue(raw))
  }
}

/** A page whose levels contain no values must be empty. Otherwise, its levels are probably damaged. */
function checkEmpty(encoding: string, bytes: Uint8Array): void {
  const [, run = 0] = bytes
  const hasValues = encoding.endsWith('_DICTIONARY') ? run > 1 : encoding === 'PLAIN' && bytes.length > 0
  if (hasValues) throw new RangeError('a page has values for rows that should be empty')
}

function typeOf({ chunk, schemaPath }: Reading): ValueType {
  const element = schemaPath.at(-1)?.element
  return { type: element?.type ?? chunk.type, length: element?.type_length }
}
