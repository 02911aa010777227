import { InputError } from '../../config/index.ts'
import { codeBook } from '../coded_columns.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json_parser.ts'
import type { CodedColumn } from '../formats/manifest.ts'
import { cellText } from '../formats/value_manifest.ts'
import { shortened } from '../naming.ts'
import { int32List, uint32List } from '../number_list.ts'
import { type LabelPlace, mayHoldLabels, NAME_KEYS } from './label_values.ts'

/**
 * Objects and lists in place of labels: their classes are named by `choices`, `labels` or `name`, and each makes a set.
 *
 * @throws {InputError} for an object without any of these, with its line.
 */
export function openLabels(column: CodedColumn, place: LabelPlace): CodedColumn {
  const known = codeBook()
  const isNested = column.offsets !== undefined
  const sets = column.values.map((value, code) => {
    const names = namesIn(value, isNested)
    if (names === undefined) throw noName(value, lineOf(column, code, place), place)
    return names.map((name) => known.codeOf(name))
  })
  const codes = int32List()
  const offsets = uint32List()
  offsets.push(0)
  const size = column.offsets ? column.offsets.length - 1 : column.codes.length
  for (let row = 0; row < size; row++) {
    const start = column.offsets?.[row] ?? row
    const end = column.offsets?.[row + 1] ?? row + 1
    for (let i = start; i < end; i++) for (const code of sets[column.codes[i] ?? 0] ?? []) codes.push(code)
    offsets.push(codes.length)
  }
  return { values: known.values, codes: codes.done(), offsets: offsets.done() }
}

/** The classes that a text names: itself, unless it is an object or a list. */
function namesIn(value: string, isInList: boolean): readonly string[] | undefined {
  const found = mayHoldLabels(value) ? (parsed(value) ?? parsed(pythonAsJson(value))) : undefined
  if (found === undefined) return /^\[?\{\s*['"]/.test(value) ? undefined : [value]
  // A list in a list is a path in a taxonomy.
  return isInList && isList(found) && found.every(isScalar) ? [found.map(cellText).join('/')] : namesOf(found)
}

function parsed(value: string): JsonValue | undefined {
  try {
    return parseJson(value, { file: '' })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
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

function namesOf(value: JsonValue): readonly string[] | undefined {
  if (isList(value)) {
    const names = value.map((item) =>
      isList(item) && item.every(isScalar) ? [item.map(cellText).join('/')] : namesOf(item),
    )
    return names.every((list) => list !== undefined) ? names.flat() : undefined
  }
  return isObject(value) ? namesOfObject(value) : [cellText(value)]
}

function namesOfObject(object: JsonObject): readonly string[] | undefined {
  const entries = entriesOf(object)
  const keys = [...NAME_KEYS, ...entries.map(([key]) => key).filter((key) => key.endsWith('labels'))]
  for (const key of keys) {
    const value = entries.find(([name]) => name === key)?.[1]
    if (value !== undefined) return namesOf(value)
  }
  return undefined
}

function lineOf({ codes, offsets }: CodedColumn, code: number, { lines }: LabelPlace): number | undefined {
  const at = codes.indexOf(code)
  const row = offsets ? offsets.findIndex((end) => end > at) - 1 : at
  return lines?.[row]
}

function noName(value: string, line: number | undefined, { column, file }: LabelPlace): InputError {
  const keys = NAME_KEYS.map((key) => `'${key}'`)
  const message =
    `Found an object as the label in '${column}' without ${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}: ` +
    `${shortened(value)}. Write the class as a text, or below one of these keys`
  return new InputError(message, { file, ...(line ? { line } : {}) })
}
