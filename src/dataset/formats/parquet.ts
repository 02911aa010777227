import type { Compressors, FileMetaData, SchemaTree } from 'hyparquet'
import { InputError, type LabelSettings } from '../../config/index.ts'
import { rowsIn } from '../parquet/index.ts'
import { rowsAt } from '../table/index.ts'
import { listedNames } from './class_label.ts'
import { isObject, type JsonValue, objectOf, parseJson } from './json_parser.ts'
import type { Manifest, NamesByCode } from './manifest.ts'
import {
  boundedCompressors,
  checkCells,
  checkFooter,
  checkRows,
  checkTexts,
  mostBytesOfLook,
  type ParquetBytes,
} from './parquet_bounds.ts'
import { readParquetColumn } from './parquet_column.ts'
import type { ValueOptions } from './parquet_values.ts'
import { cellText, codedCells, noRows, packedCells, valueAt } from './value_manifest.ts'

type Library = typeof import('hyparquet')

export function bytesInMemory(bytes: Uint8Array): ParquetBytes {
  return {
    byteLength: bytes.byteLength,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  }
}

interface OpenParquet {
  readonly library: Library
  readonly file: string
  readonly buffer: ParquetBytes
  readonly metadata: FileMetaData
  readonly bytes: ValueOptions['bytes']
}

/**
 * Opens a Parquet file. Only the requested columns are read.
 *
 * @throws {InputError} if it is not a Parquet file, is encrypted, or uses an unknown compression.
 */
export async function openParquet(
  buffer: ParquetBytes,
  file: string,
  { bytes = 'text' }: Pick<LabelSettings, 'bytes'> = {},
): Promise<Manifest> {
  const library = await import(/* webpackMode: "eager" */ 'hyparquet')
  const { metadata, columns } = await reading(file, async () => {
    checkFooter(buffer)
    const found = await library.parquetMetadataAsync(buffer)
    checkRows(found, buffer)
    return { metadata: found, columns: leafPaths(library.parquetSchema(found)) }
  })
  const parquet: OpenParquet = { library, file, buffer, metadata, bytes }
  const size = rowsIn(metadata)
  if (size === 0) throw noRows(file)
  const names = declaredNames(metadata, file)
  return {
    files: [file],
    format: 'parquet',
    columns,
    remarks: [],
    hasHeader: true,
    sizeOnDisk: { rows: size, bytes: buffer.byteLength },
    ...(names.size > 0 ? { declaredNames: names } : {}),
    read: async ({ coded, texts }) => {
      const values = await readColumns(
        parquet,
        [...coded, ...texts].map((place) => columns[place] ?? ''),
      )
      await reading(file, () => checkTexts(values.slice(coded.length), buffer.byteLength))
      return {
        size,
        coded: coded.map((_, i) => codedCells(values[i] ?? [], { file })),
        texts: texts.map((_, i) => packedCells(values[coded.length + i] ?? [], { file })),
      }
    },
    records: async () => {
      await reading(file, () => checkCells(size * columns.length, buffer.byteLength))
      const values = await readColumns(parquet, columns)
      await reading(file, () => checkTexts(values, buffer.byteLength))
      return { columns, rows: rowsAt(size, (row) => values.map((column) => cellText(column[row] ?? null))) }
    },
    hasValues: (place) => showsValues(metadata, columns[place] ?? ''),
    firstRows: async (most) =>
      size <= FEW_ROWS && buffer.byteLength <= FEW_BYTES ? firstRows(parquet, columns, most) : [],
  }
}

/** Whether the statistics of a row group contain a value of the column that is not an empty text. */
function showsValues({ row_groups: groups }: FileMetaData, path: string): boolean {
  return groups.some(({ columns }) =>
    columns.some(({ meta_data: column }) => {
      if (column?.path_in_schema.join('.') !== path) return false
      const { max_value: most = column.statistics?.max } = column.statistics ?? {}
      return most !== undefined && most !== null && `${most}` !== ''
    }),
  )
}

/** Columns are read completely, which is cheap only for a small file. */
const FEW_ROWS = 20_000
const FEW_BYTES = 4 * 1024 * 1024

/** Cells that cannot be read are empty. Reading their column reports the reason. */
async function firstRows(parquet: OpenParquet, columns: readonly string[], most: number): Promise<string[][]> {
  const { compressors } = await import(/* webpackMode: "eager" */ '../parquet/codecs.ts')
  const { byteLength } = parquet.buffer
  const bounded = boundedCompressors(compressors, byteLength, mostBytesOfLook(byteLength))
  const cells: string[][] = []
  for (const column of columns) {
    const values = await readColumns(parquet, [column], bounded).catch((error: unknown) => {
      if (error instanceof InputError) return [[]]
      throw error
    })
    cells.push((values[0] ?? []).slice(0, most).map(cellText))
  }
  const size = Math.min(most, rowsIn(parquet.metadata))
  return Array.from({ length: size }, (_, row) => cells.map((column) => column[row] ?? ''))
}

async function reading<T>(file: string, read: () => T | Promise<T>, what = ''): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof InputError) throw error
    throw new InputError(`Cannot read this as Parquet: ${what}${reasonOf(error)}`, { file })
  }
}

/** What the engine says if a damaged header leads the library to values that do not exist. */
const NO_SUCH_VALUE = /^(?:Offset is outside|Invalid (?:typed )?array length|thrift unhandled|The "\w+" argument)/

function reasonOf(error: Error): string {
  const { message } = error
  const isOfEngine = error instanceof TypeError || error instanceof SyntaxError || NO_SUCH_VALUE.test(message)
  return isOfEngine ? 'it is damaged' : (message.split('\n', 1)[0] ?? '')
}

/** Returns the paths of the columns. Structs are expanded. Lists and maps are cells. */
function leafPaths(root: SchemaTree): string[] {
  return root.children.flatMap((child) => {
    const { name, converted_type, logical_type } = child.element
    if (typeof name !== 'string') throw new RangeError('a column has no name')
    const isCell = child.children.length === 0 || converted_type !== undefined || logical_type !== undefined
    return isCell ? [name] : leafPaths(child).map((path) => `${name}.${path}`)
  })
}

async function readColumns(parquet: OpenParquet, paths: readonly string[], all?: Compressors): Promise<JsonValue[][]> {
  const { compressors } = await import(/* webpackMode: "eager" */ '../parquet/codecs.ts')
  const columns: JsonValue[][] = []
  for (const path of paths) {
    const bounded = all ?? boundedCompressors(compressors, parquet.buffer.byteLength)
    columns.push(await reading(parquet.file, () => readColumn(parquet, path, bounded), `column '${path}': `))
  }
  return columns
}

function readColumn(parquet: OpenParquet, path: string, compressors: Compressors): JsonValue[] {
  const { library, buffer, metadata, file, bytes } = parquet
  const root = library.parquetSchema(metadata)
  const top = root.children.find(({ element: { name } }) => path === name || path.startsWith(`${name}.`))
  if (top === undefined) throw new RangeError('it is not in the schema')
  const slice = (start: number, end: number) => new Uint8Array(buffer.slice(start, Math.min(end, buffer.byteLength)))
  // In a struct, images next to their paths are not read.
  const isWanted = (steps: readonly string[]) => {
    const own = steps.join('.')
    return own === path || own.startsWith(`${path}.`) || path.startsWith(`${own}.`)
  }
  const source = { metadata, root, compressors, slice, byteLength: buffer.byteLength }
  const cells = readParquetColumn(source, top, isWanted, { file, column: path, bytes })
  const { name } = top.element
  return path === name ? cells : cells.map((cell) => inner(cell, path.slice(name.length + 1)))
}

function inner(cell: JsonValue, path: string): JsonValue {
  return isObject(cell) ? valueAt(cell, path) : null
}

/** Returns the class names that Hugging Face's `datasets` wrote into the file. */
function declaredNames(metadata: FileMetaData, file: string): ReadonlyMap<string, NamesByCode> {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'huggingface')?.value
  if (text === undefined) return new Map()
  try {
    return listedNames(valueAt(objectOf([['root', parseJson(text, { file })]]), 'root.info.features'))
  } catch (error) {
    if (error instanceof InputError) return new Map()
    throw error
  }
}
