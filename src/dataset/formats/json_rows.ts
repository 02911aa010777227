import { classesWithTexts, classLists, listRows } from './json_lists.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue, member, objectOf } from './json_parser.ts'
import { areSplitsAlone, splitMembers, splitRows } from './json_splits.ts'
import type { JsonSettings, Shape } from './json_table.ts'
import { LABEL_NAMES } from './label_words.ts'

/** Returns the rows in a value, or `undefined` if its shape does not contain rows. */
export function rowsOf(value: JsonValue, settings: JsonSettings, depth: number = 0): Shape | undefined {
  if (isList(value)) return rowsOfList(value, settings, depth)
  if (!isObject(value)) return undefined
  const members = entriesOf(value)
  if (members.length === 0) return undefined
  if (isSplitTable(value)) return splitTable(value, depth)
  const splits = splitRows(value, settings, { rowsOf, depth })
  return (
    splits ??
    rowsInWrapper(value, settings, depth) ??
    (areSplitsAlone(value) ? undefined : keyedRows(value, settings, depth))
  )
}

/**
 * Returns the rows of an object whose keys are columns, classes or ids, or one of whose members contains the records.
 */
function keyedRows(value: JsonObject, settings: JsonSettings, depth: number): Shape | undefined {
  const members = entriesOf(value)
  const names = members.map(([key]) => key)
  if (
    members.some(([key, list]) => /^(?:classes|categories)$/i.test(key) && holdsObjects(list) && describesClasses(list))
  )
    return undefined
  const areLists = members.every(([, column]) => isList(column))
  const isColumns = areLists && isTable(value, names, settings)
  if (isColumns && isNamedTable(names, settings)) return listColumns(value, names, depth)
  const classes = areLists ? classLists(members, settings, depth) : undefined
  if (classes !== undefined) return classes
  if (isColumns) return listColumns(value, names, depth)
  const lists = members.filter(([, list]) => isList(list) && list.length > 0 && list.every(isObject))
  if (lists.length === 1 && isList(lists[0]?.[1])) return rowsOfList(lists[0][1], settings, depth + 1)
  if (lists.length > 1) return undefined
  if (members.every(([, column]) => isObject(column))) {
    return members.every(([, column]) => isObject(column) && isByRow(column))
      ? indexedColumns(value, names, depth)
      : recordsById(value, depth)
  }
  if (!members.every(([, label]) => mayBeLabel(label))) return undefined
  const labels = labelsById(value, settings, depth)
  const hasSettings = settings.columns !== undefined || settings.label !== undefined || settings.id !== undefined
  const why = hasSettings ? undefined : whyNoLabels(members)
  if (why === undefined) return labels
  const problem = `Cannot determine whether the keys are ids and the values are labels: ${why}. If they are, name them`
  return { ...labels, problem, choices: [{ columns: ['id', 'label'] }] }
}

const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/

/**
 * Returns why an object may not contain labels by id. It does if the ids have numbers or look like file names, or if labels repeat,
 * unless the labels are times, such as those of events in a recording.
 */
function whyNoLabels(members: readonly (readonly [string, JsonValue])[]): string | undefined {
  const labels = members.flatMap(([, label]) => (isList(label) ? label : [label])).map(String)
  if (labels.length > 0 && labels.every((label) => TIME.test(label))) return 'the values are times'
  return members.every(([id]) => /[\d./]/.test(id)) || new Set(labels).size < labels.length
    ? undefined
    : 'the keys are plain words, and no label occurs twice'
}

function mayBeLabel(value: JsonValue): boolean {
  return isList(value) ? value.every((label) => !isList(label) && !isObject(label)) : !isObject(value)
}

/** Returns the rows of the only key that contains any, such as `dataset`. */
function rowsInWrapper(value: JsonObject, settings: JsonSettings, depth: number): Shape | undefined {
  const containers = entriesOf(value).flatMap(([key, member]) =>
    isList(member) || isObject(member) ? [{ key, member }] : [],
  )
  const wrapped = containers.filter(({ member }) => isObject(member) && splitMembers(member) !== undefined)
  const [only] = wrapped
  if (wrapped.length === 1 && isObject(only?.member))
    return splitRows(only.member, settings, { rowsOf, depth: depth + 1 })
  const [first, ...others] = containers
  if (first === undefined || others.length > 0 || LABEL_NAMES.includes(first.key.toLowerCase())) return undefined
  const { member } = first
  if (isList(member)) return member.some(isObject) ? undefined : rowsOfList(member, settings, depth + 1)
  const inner = entriesOf(member)
  const isNested = inner.length > 1 && inner.every(([, record]) => isObject(record) || isList(record))
  return isNested ? keyedRows(member, settings, depth + 1) : undefined
}

function rowsOfList(list: readonly JsonValue[], settings: JsonSettings, depth: number): Shape | undefined {
  if (list.every(isObject))
    return classesWithTexts(list) ?? { kind: 'records', rows: list, origins: list, arrayTextDepth: depth + 2 }
  return listRows([list], settings, depth)
}

/**
 * Whether lists of equal length are columns: one of them has a label name or a name from the config, or there are few.
 */
function isTable(value: JsonObject, names: readonly string[], settings: JsonSettings): boolean {
  const lengths = new Set(names.map((name) => lengthOf(member(value, name))))
  const areFiles = names.every((name) => /\.\w{1,5}$/.test(name))
  const areRecords = names.every((name) => holdsObjects(member(value, name)))
  return lengths.size === 1 && !areRecords && (isNamedTable(names, settings) || names.length < 100) && !areFiles
}

/** Whether a list contains the names of classes and how to show them, as settings of annotation tools do. */
function describesClasses(list: JsonValue): boolean {
  if (!isList(list)) return false
  return list.every((one) => isObject(one) && ['title', 'name'].some((key) => typeof member(one, key) === 'string'))
}

function holdsObjects(value: JsonValue | undefined): boolean {
  return isList(value) && value.length > 0 && value.every(isObject)
}

function isNamedTable(names: readonly string[], { label, id }: JsonSettings): boolean {
  const named = [label, id].flat().map(String)
  return names.some((name) => LABEL_NAMES.includes(name.toLowerCase()) || named.includes(name))
}

function lengthOf(value: JsonValue | undefined): number {
  return isList(value) ? value.length : -1
}

function listColumns(value: JsonObject, names: readonly string[], depth: number): Shape {
  const size = lengthOf(member(value, names[0] ?? ''))
  const cell = (name: string, row: number): JsonValue => {
    const column = member(value, name)
    return isList(column) ? (column[row] ?? null) : null
  }
  const rows = Array.from({ length: size }, (_, row) => objectOf(names.map((name) => [name, cell(name, row)])))
  return { kind: 'columns', rows, origins: [], arrayTextDepth: depth + 2 }
}

/** pandas' `orient="split"`. */
function isSplitTable(value: JsonObject): boolean {
  return isList(member(value, 'columns')) && isList(member(value, 'data'))
}

function splitTable(value: JsonObject, depth: number): Shape | undefined {
  const [columns, data] = [member(value, 'columns'), member(value, 'data')]
  if (!isList(columns) || !isList(data) || !data.every(isList)) return undefined
  const rows = data.map((row) => objectOf(columns.map((name, i) => [String(name), row[i] ?? null])))
  return { kind: 'records', rows, origins: rows, arrayTextDepth: depth + 3 }
}

/** pandas' `orient="columns"`: every column is an object by row number. */
function isByRow(column: JsonObject): boolean {
  const keys = Object.keys(column)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
}

function indexedColumns(value: JsonObject, names: readonly string[], depth: number): Shape {
  const indices = new Set(names.flatMap((name) => Object.keys(objectIn(value, name))))
  const order = [...indices].map(Number).sort((a, b) => a - b)
  const rows = order.map((index) =>
    objectOf(names.map((name) => [name, member(objectIn(value, name), String(index)) ?? null])),
  )
  return { kind: 'columns', rows, origins: [], arrayTextDepth: depth + 2 }
}

function objectIn(value: JsonObject, name: string): JsonObject {
  const found = member(value, name)
  return isObject(found) ? found : {}
}

/** Returns records with their key as the column `id`, unless the records have their own. */
function recordsById(value: JsonObject, depth: number): Shape {
  const entries = entriesOf(value)
  const hasId = entries.some(([, record]) => isObject(record) && Object.hasOwn(record, 'id'))
  const rows = entries.map(([id, record]) =>
    objectOf([...(hasId ? [] : [['id', id] as const]), ...entriesOf(isObject(record) ? record : {})]),
  )
  const origins = entries.map(([, record]) => (isObject(record) ? record : {}))
  return { kind: 'records by id', rows, origins, arrayTextDepth: depth + 2 }
}

function labelsById(value: JsonObject, { columns }: JsonSettings, depth: number): Shape {
  const [key = 'id', name = 'label'] = columns ?? []
  const rows = entriesOf(value).map(([id, label]) =>
    objectOf([
      [key, id],
      [name, label],
    ]),
  )
  return { kind: 'labels by id', rows, origins: [], arrayTextDepth: depth + 1 }
}
