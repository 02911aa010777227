import type { LabelSettings } from '../../config/index.ts'
import { LABEL_NAMES } from '../columns.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue, member, objectOf } from './json_parser.ts'

/** Rows that were found in a JSON value, and in which shape. */
export interface Shape {
  readonly kind: 'records' | 'columns' | 'records by id' | 'labels by id'
  readonly rows: readonly JsonObject[]
  /** What each row was made from, to find its line. */
  readonly origins: readonly JsonObject[]
  /** How deep a list lies that is a cell. */
  readonly arrayTextDepth: number
}

/** The rows in a value; none where it has no shape that holds rows. */
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
