import type { ColumnData, FileMetaData, SchemaElement, SchemaTree } from 'hyparquet'
import { InputError } from '../../config/index.ts'
import { listedNames } from './class_label.ts'
import { type JsonValue, objectOf, parseJson } from './json_parser.ts'
import type { Manifest } from './manifest.ts'
import { boundedCompressors, checkFooter, checkPages, checkRows } from './parquet_bounds.ts'
import { cellText, codedCells, noRows, packedCells, valueAt } from './value_manifest.ts'

type Library = typeof import('hyparquet')

/** The bytes of a file, in memory or on disk. */
export interface ParquetBytes {
  readonly byteLength: number
  slice(start: number, end?: number): ArrayBuffer
}

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
}

/**
 * Opens a Parquet file: of its columns only those that are asked for are read.
 *
 * @throws {InputError} where it is no Parquet file, or encrypted or packed in a way that is not known.
 */
export async function openParquet(buffer: ParquetBytes, file: string): Promise<Manifest> {
  const library = await import(/* webpackMode: "eager" */ 'hyparquet')
  const { metadata, columns } = await reading(file, async () => {
    checkFooter(buffer)
    const found = await library.parquetMetadataAsync(buffer)
    checkRows(found, buffer)
    return { metadata: found, columns: leafPaths(library.parquetSchema(found)) }
  })
  const parquet: OpenParquet = { library, file, buffer, metadata }
  if (Number(metadata.num_rows) === 0) throw noRows(file)
  const names = declaredNames(metadata, file)
  const size = Number(metadata.num_rows)
  return {
    files: [file],
    format: 'parquet',
    columns,
    remarks: [],
    hasHeader: true,
    declaredNames: names,
    read: async ({ coded, texts }) => {
      const values = await readColumns(
        parquet,
        [...coded, ...texts].map((place) => columns[place] ?? ''),
      )
      return {
        size,
        coded: coded.map((_, i) => codedCells(values[i] ?? [], { file })),
        texts: texts.map((_, i) => packedCells(values[coded.length + i] ?? [], { file })),
      }
    },
    records: async () => {
      const values = await readColumns(parquet, columns)
      const rows = Array.from({ length: size }, (_, row) => values.map((column) => cellText(column[row] ?? null)))
      return { columns, rows }
    },
  }
}

async function reading<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof InputError) throw error
    throw new InputError(`Cannot read this as Parquet: ${firstLine(error.message)}`, { file })
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? ''
}

/** Structs are opened up; lists and maps are cells. */
function leafPaths(root: SchemaTree): string[] {
  return root.children.flatMap((child) => {
    const { name, converted_type, logical_type } = child.element
    const isCell = child.children.length === 0 || converted_type !== undefined || logical_type !== undefined
    return isCell ? [name] : leafPaths(child).map((path) => `${name}.${path}`)
  })
}

async function readColumns(parquet: OpenParquet, paths: readonly string[]): Promise<JsonValue[][]> {
  const columns: JsonValue[][] = []
  for (const path of paths) {
    const cells = await reading(parquet.file, async () => {
      const found = await readColumn(parquet, path)
      const top = topColumn(parquet, path)
      return found.map((cell) => (path === top ? jsonValue(cell) : inner(cell, path.slice(top.length + 1))))
    })
    columns.push(cells)
  }
  return columns
}

function topColumn({ library, metadata }: OpenParquet, path: string): string {
  const names = library.parquetSchema(metadata).children.map((child) => child.element.name)
  return names.find((name) => path === name || path.startsWith(`${name}.`)) ?? path
}

async function readColumn(parquet: OpenParquet, path: string): Promise<unknown[]> {
  const { library, buffer: file, metadata } = parquet
  const { compressors: all } = await import(/* webpackMode: "eager" */ 'hyparquet-compressors')
  const compressors = boundedCompressors(all, file.byteLength)
  const own = withLeaf(parquet, path)
  checkPages(own, file, { root: library.parquetSchema(own), compressors: boundedCompressors(all, file.byteLength) })
  const values = new Array<unknown>(Number(metadata.num_rows)).fill(null)
  const onChunk = ({ columnData, rowStart, rowEnd }: ColumnData) => {
    for (let row = rowStart; row < rowEnd; row++) values[row] = columnData[row - rowStart]
  }
  const columns = [topColumn(parquet, path)]
  await library.parquetRead({ file, metadata: own, columns, compressors, onChunk })
  return values
}

/** The file as if a struct had this one leaf: the images beside their paths are not for us to read. */
function withLeaf({ library, metadata }: OpenParquet, path: string): FileMetaData {
  const isOn = (steps: readonly string[]) => {
    const own = steps.join('.')
    return own === path || own.startsWith(`${path}.`) || path.startsWith(`${own}.`)
  }
  const elementsOf = (tree: SchemaTree): SchemaElement[] => {
    const children = tree.children.filter((child) => isOn(child.path))
    const element = children.length === 0 ? tree.element : { ...tree.element, num_children: children.length }
    return [element, ...children.flatMap(elementsOf)]
  }
  const row_groups = metadata.row_groups.map((group) => ({
    ...group,
    columns: group.columns.filter(({ meta_data }) => isOn(meta_data?.path_in_schema ?? [])),
  }))
  return { ...metadata, schema: elementsOf(library.parquetSchema(metadata)), row_groups }
}

function inner(value: unknown, path: string): JsonValue {
  const json = jsonValue(value)
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? valueAt(json as never, path) : null
}

/** What a cell is as JSON: numbers by their text, dates by ISO 8601, bytes that are no text not at all. */
function jsonValue(value: unknown): JsonValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return null
  if (Array.isArray(value)) return value.map(jsonValue)
  return objectOf(Object.entries(value).map(([key, child]) => [key, jsonValue(child)]))
}

/** Names of classes that Hugging Face's `datasets` wrote into the file. */
function declaredNames(metadata: FileMetaData, file: string): ReadonlyMap<string, readonly string[]> {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'huggingface')?.value
  if (text === undefined) return new Map()
  try {
    return listedNames(valueAt(objectOf([['root', parseJson(text, { file })]]), 'root.info.features'))
  } catch (error) {
    if (error instanceof InputError) return new Map()
    throw error
  }
}
