import type { Compressors, FileMetaData, SchemaTree } from 'hyparquet'
import { assembleLists, assembleNested } from 'hyparquet/src/assemble.js'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { getTreePath } from 'hyparquet/src/schema.js'
import { entriesOf, isList, isObject, type JsonValue, objectOf } from './json_parser.ts'
import { type ColumnBudget, mostBytes, mostValues } from './parquet_bounds.ts'
import { type ChunkValues, readChunk } from './parquet_chunk.ts'
import { type ValueOptions, valueReader } from './parquet_values.ts'

/** A file whose columns are to be read. */
interface ParquetSource {
  readonly metadata: FileMetaData
  readonly root: SchemaTree
  readonly compressors: Compressors
  readonly slice: (start: number, end: number) => Uint8Array
  /** The size of the file in bytes. */
  readonly byteLength: number
}

/**
 * Reads a column at the top of the schema, with only the requested parts of it.
 *
 * @param isWanted Whether the part at a path is read.
 * @throws {RangeError} if the file does not contain what it should.
 */
export function readParquetColumn(
  source: ParquetSource,
  column: SchemaTree,
  isWanted: (path: readonly string[]) => boolean,
  options: ValueOptions,
): JsonValue[] {
  const pruned = wantedTree(column, isWanted)
  const leaves = leavesOf(pruned).map((leaf) => {
    const budget = { values: mostValues(source.byteLength), bytes: mostBytes(source.byteLength) }
    return { leaf, column: pruned, budget }
  })
  const cells: JsonValue[] = []
  for (const [place, group] of source.metadata.row_groups.entries()) {
    const parts = new Map<string, JsonValue[]>()
    for (const part of leaves) parts.set(part.leaf.path.join('.'), readLeaf(source, { place, ...part }, options))
    if (pruned.children.length > 0) assembleNested(parts as never, pruned, DEFAULT_PARSERS)
    const found = parts.get(column.path.join('.')) ?? []
    if (found.length !== Number(group.num_rows)) throw new RangeError('rows are missing in this column')
    for (const cell of found) cells.push(cell)
  }
  return pruned.children.length > 0 ? cells.map(cleaned) : cells
}

function wantedTree(tree: SchemaTree, isWanted: (path: readonly string[]) => boolean): SchemaTree {
  const children = tree.children.filter((child) => isWanted(child.path)).map((child) => wantedTree(child, isWanted))
  return { ...tree, children }
}

function leavesOf(tree: SchemaTree): SchemaTree[] {
  return tree.children.length === 0 ? [tree] : tree.children.flatMap(leavesOf)
}

interface LeafPlace {
  /** The position of the row group. */
  readonly place: number
  readonly leaf: SchemaTree
  readonly column: SchemaTree
  readonly budget: ColumnBudget
}

function readLeaf(
  source: ParquetSource,
  { place, leaf, column, budget }: LeafPlace,
  options: ValueOptions,
): JsonValue[] {
  const { root, metadata } = source
  const group = metadata.row_groups[place]
  const chunk = group?.columns.find(({ meta_data }) => meta_data?.path_in_schema.join('\0') === leaf.path.join('\0'))
  if (chunk?.meta_data === undefined) throw new RangeError('a row group lacks the column, or it is encrypted')
  if (chunk.file_path) throw new RangeError('the column is in another file')
  const schemaPath = getTreePath({ ...root, children: [column] }, [...leaf.path])
  if (schemaPath.some(({ element }) => element.logical_type?.type === 'VARIANT')) {
    throw new RangeError('the type VARIANT is not supported. Write the column as text.')
  }
  const found = readChunk({
    ...source,
    chunk: chunk.meta_data,
    budget,
    schemaPath,
    readValue: valueReader(leaf.element, options),
    rows: Number(group?.num_rows),
  })
  const isFlat = schemaPath.length === 2 && leaf.element.repetition_type !== 'REPEATED'
  return isFlat ? found.values : nestedCells(found, schemaPath)
}

function nestedCells({ values, definitions, repetitions }: ChunkValues, path: SchemaTree[]): JsonValue[] {
  return assembleLists([], definitions, repetitions, values, path) as JsonValue[]
}

/** Replaces missing values with null, and keeps only the own members of objects. */
function cleaned(value: JsonValue | undefined): JsonValue {
  if (isList(value)) return value.map(cleaned)
  if (isObject(value)) return objectOf(entriesOf(value).map(([key, child]) => [key, cleaned(child)]))
  return value ?? null
}
