import { InputError, listed, shortened } from '../../config/index.ts'
import {
  areCodes,
  CLASS_KEYS,
  cellText,
  entriesOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  parseJson,
} from '../formats/index.ts'
import { type CodedColumn, codeBook, type Note, withLists } from '../table/index.ts'
import { type LabelColumn, type LabelPlace, mayHoldLabels, NAME_KEYS } from './label_values.ts'

/**
 * Reads objects and lists as labels. `choices`, `labels` or `name` contain the class names. Lists become sets. If there are
 * no lists, each sample has the one class that its object names.
 *
 * @throws {InputError} for an object without any of these keys, or a list without names, with its line.
 */
export function openLabels(column: CodedColumn, place: LabelPlace): LabelColumn {
  const chosen = place.isChosen ? namesInChosen(column, place) : undefined
  if (chosen !== undefined) return { column: withLists(column, chosen.names), notes: chosen.notes }
  const bare = namesWithoutQuotes(column.values)
  if (bare !== undefined) return { column: withLists(column, bare), notes: [] }
  const isNested = column.offsets !== undefined
  const labels = column.values.map((value, code) => {
    const found = labelsIn(value)
    const names = found === undefined ? undefined : namesOf(found, isNested)
    if (names !== undefined) return { names, isOne: isOneName(found ?? value) }
    const line = lineOf(column, code, place)
    throw found !== undefined && holdsSpan(found, isNested) ? spans(value, line, place) : noName(value, line, place)
  })
  const isSingle = !isNested && labels.every(({ isOne }) => isOne)
  const names = labels.map((one) => one.names)
  const first = () => names.map(([name = '']) => name)
  return { column: isSingle ? singleLabels(column, first()) : withLists(column, names), notes: [] }
}

/**
 * Returns the classes in a chosen column of objects: the keys of `{'NORM': 100.0}`, without those of 0 if all numbers are 0
 * or 1, or the categories in `[{"category": "car"}]`. Returns `undefined` for any other column.
 */
function namesInChosen({ values }: CodedColumn, { column, file }: LabelPlace): Chosen | undefined {
  const filled = values.filter((value) => !EMPTY.test(value))
  if (filled.length === 0) return undefined
  const cells = values.map((value) => (EMPTY.test(value) ? [] : labelsIn(value)))
  if (filled.every(areCodes)) {
    const entries = cells.map((cell) => (isObject(cell) ? entriesOf(cell) : []))
    const areFlags = entries.flat().every(([, number]) => [0, 1].includes(Number(number)))
    const names = entries.map((all) => all.flatMap(([key, number]) => (areFlags && Number(number) === 0 ? [] : [key])))
    const message = `The objects in column '${column}' contain a number for each class. The numbers are ignored: a sample counts for every class in its object`
    return { names, notes: areFlags ? [] : [{ level: 'warning', message, file }] }
  }
  const named = cells.map((cell) => (isList(cell) ? cell : [cell]).map(categoryOf))
  return named.every((names) => names.every((name) => name !== undefined))
    ? { names: named.map((names) => [...new Set(names)]), notes: [] }
    : undefined
}

interface Chosen {
  /** The classes of each value. */
  readonly names: readonly (readonly string[])[]
  readonly notes: readonly Note[]
}

/** A cell without objects. */
const EMPTY = /^(?:\[\s*\]|\{\s*\})?$/

function categoryOf(value: JsonValue | undefined): string | undefined {
  if (!isObject(value)) return undefined
  const found = entriesOf(value).find(([key, name]) => CLASS_KEYS.includes(key) && typeof name === 'string')
  return found && cellText(found[1])
}

function singleLabels({ codes }: CodedColumn, names: readonly string[]): CodedColumn {
  const known = codeBook()
  const renamed = names.map((name) => known.codeOf(name))
  return { values: known.values, codes: codes.map((code) => renamed[code] ?? 0) }
}

const BARE_LIST = /^\[[^[\]{}'"]*\]$/
const NO_NAME = /^[-+\d.]*(?:e[-+]?\d+)?$|^(?:nan|inf|null|none|true|false)$/i

/** Returns the names in lists without quotes if all cells are such lists: `[point]`, `[point, contextual]`. */
function namesWithoutQuotes(values: readonly string[]): readonly (readonly string[])[] | undefined {
  if (!values.every((value) => value === '' || BARE_LIST.test(value))) return undefined
  const lists = values.map((value) => [
    ...new Set(
      value
        .slice(1, -1)
        .split(',')
        .map((item) => item.trim()),
    ),
  ])
  const hasSeveral = values.some((value) => value.includes(','))
  return hasSeveral && lists.some((items) => items.some((item) => !NO_NAME.test(item)))
    ? lists.map((items) => items.filter((item) => item !== ''))
    : undefined
}

/** The value of a text: itself, unless it is an object or a list. Returns `undefined` if that cannot be parsed. */
function labelsIn(value: string): JsonValue | undefined {
  const found = mayHoldLabels(value) ? (parsed(value) ?? parsedPython(pythonAsJson(value))) : undefined
  return found === undefined && !/^\[?\{\s*['"]/.test(value) ? value : found
}

function parsed(value: string): JsonValue | undefined {
  try {
    return parseJson(value, { file: '' })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** NumPy writes no commas between texts: `['a' 'b']`. */
function parsedPython(json: string): JsonValue | undefined {
  return parsed(json) ?? parsed(json.replace(/"\s+(?=")/g, '",'))
}

const PYTHON_TOKEN = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\b(True|False|None)\b/g
const PYTHON_WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }

/** `['a', 'b']` or `[{'name': 'a'}]`, as pandas writes columns of lists. */
function pythonAsJson(value: string): string {
  return value.replace(PYTHON_TOKEN, (_, single?: string, double?: string, word?: string) =>
    word === undefined
      ? JSON.stringify((single ?? double ?? '').replace(/\\(.)/g, '$1'))
      : (PYTHON_WORDS[word] ?? word),
  )
}

function isScalar(value: JsonValue): boolean {
  return !isList(value) && !isObject(value)
}

/** Whether a value can name no more than one class. */
function isOneName(value: JsonValue): boolean {
  const named = isObject(value) ? nameIn(value) : value
  return named === undefined || (isObject(named) ? isOneName(named) : !isList(named))
}

/** @param isInList A list in a list is a path in a taxonomy. */
function namesOf(value: JsonValue, isInList: boolean): readonly string[] | undefined {
  if (isList(value)) {
    if (isInList && value.every(isScalar)) return isSpan(value) ? undefined : [value.map(cellText).join('/')]
    const names = value.map((item) => namesOf(item, true))
    return names.every((list) => list !== undefined) ? names.flat() : undefined
  }
  if (!isObject(value)) return [cellText(value)]
  const named = nameIn(value)
  return named === undefined ? undefined : namesOf(named, false)
}

function nameIn(object: JsonObject): JsonValue | undefined {
  const entries = entriesOf(object)
  const keys = [...NAME_KEYS, ...entries.map(([key]) => key).filter((key) => key.endsWith('labels'))]
  return keys.map((key) => entries.find(([name]) => name === key)?.[1]).find((value) => value !== undefined)
}

/** Whether a list is the start, the end and the name of a label: `[0, 3, 'PER']`. */
function isSpan([start, end]: readonly JsonValue[]): boolean {
  return [start, end].every((place) => typeof place === 'string' && /^-?\d+(?:\.\d+)?$/.test(place))
}

function holdsSpan(value: JsonValue, isInList: boolean): boolean {
  if (isObject(value)) return holdsSpan(nameIn(value) ?? '', false)
  return isList(value) && ((isInList && isSpan(value)) || value.some((item) => holdsSpan(item, true)))
}

function lineOf({ codes, offsets }: CodedColumn, code: number, { lines }: LabelPlace): number | undefined {
  const at = codes.indexOf(code)
  const row = offsets ? offsets.findIndex((end) => end > at) - 1 : at
  return lines?.[row]
}

function noName(value: string, line: number | undefined, { column, file }: LabelPlace): InputError {
  const keys = listed(
    NAME_KEYS.map((key) => `'${key}'`),
    'or',
  )
  const message =
    `Expected a class name in '${shortened(column)}', found an object without ${keys}: ${shortened(value)}. ` +
    'Write the class as text, or under one of these keys.'
  return new InputError(message, { file, ...(line ? { line } : {}) })
}

function spans(value: string, line: number | undefined, { column, file }: LabelPlace): InputError {
  const message =
    `Expected class names in '${shortened(column)}', found numbers: ${shortened(value)}. Lists such as [start, end, class], ` +
    'which doccano exports for sequence labeling, mark parts of a sample. Write the classes of each sample as a list ' +
    'of names, or export a text classification project.'
  return new InputError(message, { file, ...(line ? { line } : {}) })
}
