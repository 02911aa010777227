import { counted, formatCount, InputError, largest, listed, shortened, smallest } from '../../config/index.ts'
import { baseName } from '../paths/index.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue } from './json_parser.ts'
import type { Shape } from './json_table.ts'
import { problemWithChoices } from './settings_lines.ts'

const SHAPES =
  'a list of records, an object of columns, an object of records by id, an object of classes with their texts, or an ' +
  'object of splits (train, val, test), each a list of records or of [text, label]'

/** Returns the error that describes what the file contains and what is expected. */
export function unknownShape(file: string, value: JsonValue): InputError {
  const named = hasListsOfLists(value)
    ? ` To read lists of cells, name their columns: \`labels: { file: ${baseName(file)}, columns: [id, text, label] }\``
    : ''
  return new InputError(`Found no rows in ${describeShape(value)}. Expected ${SHAPES}.${named}`, { file })
}

/** Returns the error for a shape that can be read in several ways, with a config line for each. */
export function unclearShape({ problem = '', choices = [] }: Shape, file: string, value: JsonValue): UnclearRows {
  const settings = choices.map((choice) => ({ ...choice, file: baseName(file), ignore: [] }))
  const message = `Found ${describeShape(value)}. ${problem}`
  const unclear = { message, choices: settings, place: { file } }
  return new UnclearRows([problemWithChoices(unclear, { role: 'main', path: file })])
}

/** The file looks like rows, but could be settings. */
export class UnclearRows extends InputError {}

const MOST_KEYS = 6

/** Describes a shape: `an object with the keys 'train' and 'test', each a list of 20 to 100 lists of 2 texts`. */
export function describeShape(value: JsonValue): string {
  if (isList(value)) return describeList([value])
  return isObject(value) ? describeObjects([value]) : 'a single value'
}

function describeObjects(objects: readonly JsonObject[]): string {
  const [object = {}] = objects
  const entries = entriesOf(object)
  if (entries.length === 0) return 'an empty object'
  const shown = entries.slice(0, MOST_KEYS).map(([key]) => `'${shortened(key)}'`)
  const keys =
    entries.length > MOST_KEYS
      ? `${counted(entries.length, 'key')} (${shown.join(', ')}, ...)`
      : `the ${entries.length === 1 ? 'key' : 'keys'} ${listed(shown)}`
  const values = entries.map(([, member]) => member)
  const inner = describeMembers(values)
  return `an object with ${keys}${inner === '' ? '' : `, ${entries.length === 1 ? '' : 'each '}${inner}`}`
}

/** Describes what all members are. The result is empty if they differ. */
function describeMembers(values: readonly JsonValue[]): string {
  if (values.every(isList)) return describeList(values)
  if (values.every(isObject)) {
    const keys = [...new Set(values.flatMap((value) => entriesOf(value).map(([key]) => key)))]
    const shown = keys.slice(0, MOST_KEYS).map((key) => `'${shortened(key)}'`)
    return keys.length > MOST_KEYS
      ? `an object with keys such as ${shown.join(', ')}`
      : `an object with ${listed(shown)}`
  }
  return values.some((value) => isList(value) || isObject(value)) ? '' : 'a string or number'
}

function describeList(lists: readonly (readonly JsonValue[])[]): string {
  const sizes = lists.map(({ length }) => length)
  const items = lists.flat()
  const [least, most] = [smallest(sizes), largest(sizes)]
  const count = least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)}`
  return most === 0 ? 'an empty list' : `a list of ${count} ${describeItems(items, most)}`
}

function describeItems(items: readonly JsonValue[], most: number): string {
  const plural = most === 1 ? '' : 's'
  if (items.every(isObject)) return `object${plural}`
  if (items.every(isList)) {
    const widths = [...new Set(items.map((item) => (isList(item) ? item.length : 0)))]
    const isFlat = items.every((item) => isList(item) && !item.some((cell) => isList(cell) || isObject(cell)))
    const [width = 0, ...others] = widths
    if (others.length > 0) return `list${plural} of different lengths`
    return `list${plural} of ${isFlat ? counted(width, 'text') : counted(width, 'value')}`
  }
  return items.some((item) => isList(item) || isObject(item)) ? 'values of different kinds' : `text${plural}`
}

function hasListsOfLists(value: JsonValue): boolean {
  const lists = isList(value) ? [value] : isObject(value) ? entriesOf(value).map(([, member]) => member) : []
  return lists.length > 0 && lists.every((list) => isList(list) && list.length > 0 && list.every(isList))
}
