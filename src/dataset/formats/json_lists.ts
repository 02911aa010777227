import type { LabelSettings } from '../../config/index.ts'
import { looksLikePaths } from '../paths/index.ts'
import { isPathLike } from './columns.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue, objectOf } from './json_parser.ts'
import type { Shape } from './json_table.ts'
import { LABEL_NAMES } from './label_words.ts'

type Lists = readonly (readonly JsonValue[])[]
type ListSettings = Pick<LabelSettings, 'columns' | 'label'>

/**
 * Reads rows that are lists of cells. The names come from the settings, else from a first row with names. Otherwise,
 * the rows are pairs of a text and its label.
 *
 * @param lists Lists of rows that have the same columns.
 */
export function listRows(lists: Lists, settings: ListSettings, depth: number): Shape | undefined {
  const all = lists.flat()
  if (all.length === 0 || !all.every(isList)) return undefined
  const names = settings.columns ?? headerOf(lists)
  if (names !== undefined) return namedRows(lists, names, { depth, hasHeader: settings.columns === undefined })
  if (!all.every((row) => isList(row) && row.length === 2 && !row.some(isObject))) return undefined
  const columns = pairColumns(all as Lists)
  if (columns !== undefined) return { ...namedRows(lists, columns, { depth, hasHeader: false }), ...contentOf(columns) }
  const problem =
    'Cannot determine which item of each pair is the label: neither has far fewer distinct values than the other. ' +
    'Name both items, in their order'
  return { kind: 'pairs', rows: [], origins: [], arrayTextDepth: depth + 2, problem, choices: CHOICES_OF_PAIRS }
}

const CHOICES_OF_PAIRS: readonly ListSettings[] = [{ columns: ['text', 'label'] }, { columns: ['label', 'text'] }]

/** Returns the first row of all lists if it consists of the same names, including a label name. */
function headerOf(lists: Lists): readonly string[] | undefined {
  const [first] = lists.filter((list) => list.length > 0).map((list) => list[0])
  if (!isList(first) || first.length < 2) return undefined
  const names = first.map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const isHeader =
    names.some((name) => LABEL_NAMES.includes(name.toLowerCase())) && new Set(names).size === names.length
  const isEverywhere = lists.every((list) => list.length === 0 || JSON.stringify(list[0]) === JSON.stringify(first))
  return isHeader && isEverywhere && lists.some((list) => list.length > 1) ? names : undefined
}

interface Naming {
  readonly depth: number
  readonly hasHeader: boolean
}

function namedRows(lists: Lists, columns: readonly string[], { depth, hasHeader }: Naming): Shape {
  const origins = lists.flatMap((list) => (hasHeader ? list.slice(1) : list)).filter(isList)
  const rows = origins.map((row) => objectOf(columns.map((name, i) => [name, row[i] ?? null])))
  return { kind: 'pairs', rows, origins, arrayTextDepth: depth + 2, columns, hasHeader }
}

/**
 * Returns the columns of pairs. The label is the item that is a list of labels, else the one with at most half as many
 * values as the other.
 */
function pairColumns(pairs: Lists): readonly string[] | undefined {
  const sides = [0, 1].map((side) => pairs.map((pair) => pair[side] ?? null))
  const lists = sides.map((side) => side.some(isList))
  if (lists[0] && lists[1]) return undefined
  const counts = sides.map(
    (side) => new Set(side.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)))).size,
  )
  const [first = 0, second = 0] = counts
  const label = lists.includes(true) ? lists.indexOf(true) : 2 * second <= first ? 1 : 2 * first <= second ? 0 : -1
  if (label === -1) return undefined
  const other = nameOfTexts(sides[1 - label] ?? [])
  return label === 1 ? [other, 'label'] : ['label', other]
}

function contentOf(columns: readonly string[]): Pick<Shape, 'content'> {
  return columns.includes('text') ? { content: 'text' } : {}
}

function nameOfTexts(cells: readonly JsonValue[]): 'path' | 'text' {
  return looksLikePaths(cells.map((cell) => (typeof cell === 'string' ? cell : ''))) ? 'path' : 'text'
}

/**
 * Reads an object of classes, each with a list of its texts or records. Returns `undefined` if its keys are columns or
 * ids.
 *
 * @param entries All members of the object, each a list.
 */
export function classLists(
  entries: readonly (readonly [string, JsonValue])[],
  settings: ListSettings,
  depth: number,
): Shape | undefined {
  const lists = entries.flatMap(([key, list]) => (isList(list) ? [{ key, list }] : []))
  const cells = lists.flatMap(({ list }) => list)
  if (cells.length === 0) return undefined
  if (cells.every(isObject)) return classRecords(lists, cells, depth)
  if (cells.some((cell) => isList(cell) || isObject(cell) || cell === null)) return undefined
  const names = settings.columns
  if (names !== undefined)
    return names.length === 2 && isLabel(names[0] ?? '', settings) ? classTexts(lists, names) : undefined
  if (!mayBeClasses(lists, cells)) return undefined
  const shape = classTexts(lists, ['label', nameOfTexts(cells)])
  const looksLikeTexts = 2 * cells.filter((cell) => /\s|\.\w{2,5}$/.test(String(cell))).length >= cells.length
  if (looksLikeTexts) return shape
  if (cells.length >= MANY_TEXTS * lists.length) return { ...shape, isDoubtful: true }
  const problem =
    'Cannot determine whether the keys of these lists are classes, each with its texts, or ids of samples, each with its ' +
    'labels. Name the keys and the items of the lists'
  return { ...shape, rows: [], origins: [], problem, choices: CHOICES_OF_LISTS }
}

/** A sample does not have this many labels, so this many texts per key belong to a class. */
const MANY_TEXTS = 10
const CHOICES_OF_LISTS: readonly ListSettings[] = [{ columns: ['label', 'text'] }, { columns: ['id', 'label'] }]

const CLASS_KEYS: readonly string[] = [...LABEL_NAMES, 'intent', 'name']
const TEXT_KEYS = ['patterns', 'examples', 'utterances', 'texts', 'queries', 'questions', 'phrases', 'samples'] as const

/** Reads records of classes, each with the list of its texts: `{ tag: greeting, patterns: [Hi, Hello] }`. */
export function classesWithTexts(records: readonly JsonObject[]): Shape | undefined {
  const [first] = records
  const label = first && CLASS_KEYS.find((key) => typeof first[key] === 'string')
  const texts = first && TEXT_KEYS.find((key) => isList(first[key]))
  if (label === undefined || texts === undefined) return undefined
  const areClasses = new Set(records.map((record) => record[label])).size === records.length
  const haveTexts = records.every(({ [texts]: list }) => isList(list) && list.every((text) => typeof text === 'string'))
  if (records.length < 2 || !areClasses || !haveTexts) return undefined
  const lists = records.map(({ [texts]: list, [label]: name }) => ({
    key: String(name),
    list: isList(list) ? list : [],
  }))
  return {
    ...classTexts(lists, ['label', 'text']),
    origins: lists.flatMap(({ list }, i) => list.map(() => records[i] ?? {})),
  }
}

interface KeyedList {
  readonly key: string
  readonly list: readonly JsonValue[]
}

function isLabel(name: string, { label }: ListSettings): boolean {
  return label === undefined ? LABEL_NAMES.includes(name.toLowerCase()) : name === label
}

/** Whether the lists could be classes: unlike labels and columns, texts of classes rarely repeat. */
function mayBeClasses(lists: readonly KeyedList[], cells: readonly JsonValue[]): boolean {
  const keys = lists.map(({ key }) => key.toLowerCase())
  const areColumns = keys.some((key) => isPathLike(key) || COLUMNS.has(key) || LABEL_NAMES.includes(key))
  const areFiles = keys.some((key) => /\.[a-z][a-z0-9]{1,4}$/.test(key))
  if (lists.length < 2 || areColumns || areFiles || cells.length <= lists.length) return false
  return 10 * new Set(cells.map(String)).size >= 9 * cells.length
}

/** Usual names of columns with texts and ids. */
const COLUMNS: ReadonlySet<string> = new Set([
  ...['id', 'ids', 'text', 'texts', 'sentence', 'sentences', 'title', 'name', 'names', 'content', 'data', 'image'],
  ...['images', 'labels', 'classes', 'categories', 'targets', 'files', 'filenames', 'paths', 'tokens', 'features'],
])

function classTexts(lists: readonly KeyedList[], [key = '', value = '']: readonly string[]): Shape {
  const rows = lists.flatMap((one) =>
    one.list.map((text) =>
      objectOf([
        [value, text],
        [key, one.key],
      ]),
    ),
  )
  const columns = [key, value]
  return {
    kind: 'class lists',
    rows,
    origins: rows,
    arrayTextDepth: Number.POSITIVE_INFINITY,
    columns,
    ...contentOf(columns),
  }
}

/** Reads classes with records. They have the same keys everywhere, and none of the keys is a label. */
function classRecords(lists: readonly KeyedList[], cells: readonly JsonObject[], depth: number): Shape | undefined {
  const keysOf = (list: readonly JsonValue[]) =>
    [...new Set(list.filter(isObject).flatMap(Object.keys))].sort().join('\n')
  const isSame = new Set(lists.filter(({ list }) => list.length > 0).map(({ list }) => keysOf(list))).size === 1
  const isLabelled = cells.some((cell) => Object.keys(cell).some((key) => LABEL_NAMES.includes(key.toLowerCase())))
  if (lists.length < 2 || !isSame || isLabelled) return undefined
  const rows = lists.flatMap(({ key, list }) =>
    list.filter(isObject).map((record) => objectOf([...entriesOf(record), ['label', key]])),
  )
  return { kind: 'class lists', rows, origins: cells, arrayTextDepth: depth + 3 }
}
