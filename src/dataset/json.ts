import { InputError, type LabelSettings } from '../config/index.ts'
import { LABEL_NAMES } from './columns.ts'
import {
  entriesOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  objectOf,
  parseJson,
} from './json_parser.ts'
import type { Manifest } from './manifest.ts'
import { utf8Text } from './utf8.ts'
import { noRows, valueManifest } from './value_manifest.ts'

/** A JSON file that was parsed once, for whoever knows what its shape means. */
export interface JsonDocument {
  readonly file: string
  readonly text: string
  readonly value: JsonValue
  /** The line on which a record starts. */
  readonly lineOf: (record: JsonObject) => number
}

export function parseDocument(bytes: Uint8Array, file: string): JsonDocument {
  const text = utf8Text(bytes, file)
  if (text.trim() === '') throw new InputError('Found nothing: the file is empty', { file })
  const lines = new Map<JsonObject, number>()
  const value = parseJson(text, { file, onRecord: (record, line) => lines.set(record, line) })
  return { file, text, value, lineOf: (record) => lines.get(record) ?? 0 }
}

/**
 * Rows in any of the shapes that JSON files have: a list of records (also below one key), an object of columns (lists,
 * or objects by row as pandas writes them), an object of records or labels by id.
 *
 * @throws {InputError} for another shape.
 */
export function openJson(document: JsonDocument, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Manifest {
  const { file, value, lineOf, text } = document
  const shape = rowsOf(value, settings)
  if (shape === undefined) throw unknownShape(file)
  if (shape.rows.length === 0) throw noRows(file)
  const lines = Uint32Array.from(shape.origins, lineOf)
  const textRows = () => {
    const parsed = parseJson(text, { file, arrayTextDepth: shape.arrayTextDepth })
    return rowsOf(parsed, settings)?.rows ?? shape.rows
  }
  return valueManifest({
    file,
    format: 'json',
    rows: shape.rows,
    textRows,
    ...(lines.some((l) => l > 0) ? { lines } : {}),
  })
}

/** Whether the file's shape is that of a list of rows, so that detection takes it for one. */
export function looksLikeRows({ value }: JsonDocument): boolean {
  const shape = rowsOf(value, {})
  if (shape === undefined || shape.rows.length === 0) return false
  return shape.kind !== 'labels by id' || shape.rows.every(({ id }) => /[./]/.test(String(id)))
}

interface Shape {
  readonly kind: 'records' | 'columns' | 'records by id' | 'labels by id'
  readonly rows: readonly JsonObject[]
  /** What each row was made from, to find its line. */
  readonly origins: readonly JsonObject[]
  /** How deep a list lies that is a cell. */
  readonly arrayTextDepth: number
}

export function rowsOf(value: JsonValue, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Shape | undefined {
  if (isList(value)) return listOfRecords(value, 2, settings.columns)
  if (!isObject(value)) return undefined
  const members = entriesOf(value)
  const names = members.map(([key]) => key)
  if (members.length === 0) return undefined
  if (isSplitTable(value)) return splitTable(value)
  if (members.every(([, column]) => isList(column)) && isTable(value, names, settings)) return listColumns(value, names)
  const lists = members.filter(([, list]) => isList(list) && list.length > 0 && list.every(isObject))
  if (lists.length === 1 && isList(lists[0]?.[1])) return listOfRecords(lists[0][1], 3)
  if (members.every(([, column]) => isObject(column))) {
    return members.every(([, column]) => isObject(column) && isByRow(column))
      ? indexedColumns(value, names)
      : recordsById(value)
  }
  return members.every(([, label]) => !isObject(label)) ? labelsById(value) : undefined
}

function listOfRecords(
  list: readonly JsonValue[],
  arrayTextDepth: number,
  columns?: readonly string[],
): Shape | undefined {
  if (columns && list.every(isList)) return { ...listOfRows(list, columns), arrayTextDepth }
  if (!list.every(isObject)) return undefined
  return { kind: 'records', rows: list, origins: list, arrayTextDepth }
}

function listOfRows(list: readonly JsonValue[], columns: readonly string[]) {
  const rows = list.map((row) => objectOf(columns.map((name, i) => [name, isList(row) ? (row[i] ?? null) : null])))
  return { kind: 'records' as const, rows, origins: rows }
}

/** Lists of one length are columns if one of them is named like labels, or by the config. */
function isTable(
  value: JsonObject,
  names: readonly string[],
  { label, id }: Pick<LabelSettings, 'label' | 'id'>,
): boolean {
  const lengths = new Set(names.map((name) => lengthOf(member(value, name))))
  const told = [label, id].flat().map(String)
  const isNamed = names.some((name) => LABEL_NAMES.includes(name.toLowerCase()) || told.includes(name))
  return lengths.size === 1 && (isNamed || names.length < 100) && !names.every((name) => /\.\w{1,5}$/.test(name))
}

function lengthOf(value: JsonValue | undefined): number {
  return isList(value) ? value.length : -1
}

function listColumns(value: JsonObject, names: readonly string[]): Shape {
  const size = lengthOf(member(value, names[0] ?? ''))
  const cell = (name: string, row: number): JsonValue => {
    const column = member(value, name)
    return isList(column) ? (column[row] ?? null) : null
  }
  const rows = Array.from({ length: size }, (_, row) => objectOf(names.map((name) => [name, cell(name, row)])))
  return { kind: 'columns', rows, origins: [], arrayTextDepth: 2 }
}

/** pandas' `orient="split"`. */
function isSplitTable(value: JsonObject): boolean {
  return isList(member(value, 'columns')) && isList(member(value, 'data'))
}

function splitTable(value: JsonObject): Shape | undefined {
  const [columns, data] = [member(value, 'columns'), member(value, 'data')]
  if (!isList(columns) || !isList(data) || !data.every(isList)) return undefined
  return { ...listOfRows(data, columns.map(String)), arrayTextDepth: 3 }
}

/** pandas' `orient="columns"`: every column an object by row number. */
function isByRow(column: JsonObject): boolean {
  const keys = Object.keys(column)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
}

function indexedColumns(value: JsonObject, names: readonly string[]): Shape {
  const indices = new Set(names.flatMap((name) => Object.keys(objectIn(value, name))))
  const order = [...indices].map(Number).sort((a, b) => a - b)
  const rows = order.map((index) =>
    objectOf(names.map((name) => [name, member(objectIn(value, name), String(index)) ?? null])),
  )
  return { kind: 'columns', rows, origins: [], arrayTextDepth: 2 }
}

function objectIn(value: JsonObject, name: string): JsonObject {
  const found = member(value, name)
  return isObject(found) ? found : {}
}

/** The key of a record is its id, in a column `id` unless the records have one. */
function recordsById(value: JsonObject): Shape {
  const entries = entriesOf(value)
  const hasId = entries.some(([, record]) => isObject(record) && Object.hasOwn(record, 'id'))
  const rows = entries.map(([id, record]) =>
    objectOf([...(hasId ? [] : [['id', id] as const]), ...entriesOf(isObject(record) ? record : {})]),
  )
  const origins = entries.map(([, record]) => (isObject(record) ? record : {}))
  return { kind: 'records by id', rows, origins, arrayTextDepth: 2 }
}

function labelsById(value: JsonObject): Shape {
  const rows = entriesOf(value).map(([id, label]) =>
    objectOf([
      ['id', id],
      ['label', label],
    ]),
  )
  return { kind: 'labels by id', rows, origins: [], arrayTextDepth: 1 }
}

function unknownShape(file: string): InputError {
  const shapes = 'a list of records, an object of columns, or an object of records by id'
  return new InputError(`Cannot find rows: expected ${shapes}`, { file })
}
