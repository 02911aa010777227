import { counted, InputError, type LabelSettings, shortened } from '../../config/index.ts'
import { isPathLike, type Manifest } from '../formats/index.ts'
import { baseName } from '../paths/index.ts'
import { type CodedColumn, int32List, uint32List } from '../table/index.ts'

const ON = ['1', '1.0', 'true']
const OFF = ['0', '0.0', 'false']

/** The settings to read `_classes.csv`, which has one column per class after the image names. `undefined` for any other file. */
export function oneHotSettings({ files, columns }: Manifest): OneHotSettings | undefined {
  const [id = '', ...label] = columns
  const isExport = files.every((file) => baseName(file) === '_classes.csv')
  return isExport && isPathLike(id) && label.length > 0 ? { id, label, oneHot: true } : undefined
}

type OneHotSettings = Required<Pick<LabelSettings, 'id' | 'label' | 'oneHot'>>

interface OneHotColumns {
  readonly names: readonly string[]
  readonly columns: readonly CodedColumn[]
  readonly file: string
  readonly lines?: Uint32Array
  /** What other values mean: `{ '-1.0': '0', '': '0' }`. */
  readonly map?: ReadonlyMap<string, string>
}

/**
 * Turns one column per class into a list of classes per row. A row of zeros is an empty list. A row with an empty cell is
 * unlabelled.
 *
 * @throws {InputError} for cells that are neither on nor off, with all their values.
 */
export function oneHotLists(oneHot: OneHotColumns): CodedColumn & { readonly offsets: Uint32Array } {
  const { names, columns } = oneHot
  const states = columns.map((column) => column.values.map((value) => stateOf(value, oneHot)))
  const unknown = states.findIndex((column) => column.includes(undefined))
  if (unknown !== -1) throw unknownValues(oneHot, unknown, states[unknown]?.indexOf(undefined) ?? 0)
  const codes = int32List()
  const offsets = uint32List()
  offsets.push(0)
  const unlabelled = names.length
  const size = columns[0]?.codes.length ?? 0
  for (let row = 0; row < size; row++) {
    const cells = states.map((state, i) => state[columns[i]?.codes[row] ?? 0])
    if (cells.includes('empty')) codes.push(unlabelled)
    else for (const [code, cell] of cells.entries()) if (cell === 'on') codes.push(code)
    offsets.push(codes.length)
  }
  return { values: [...names, ''], codes: codes.done(), offsets: offsets.done() }
}

type State = 'on' | 'off' | 'empty'

function stateOf(value: string, { map }: OneHotColumns): State | undefined {
  const plain = plainState(value)
  if (plain === 'on' || plain === 'off') return plain
  const mapped = map?.get(value)
  return mapped === undefined ? plain : plainState(mapped)
}

const MOST_VALUES = 10

/** The user must decide what the values mean, so the suggested line cannot be pasted unchanged. */
function unknownValues(oneHot: OneHotColumns, place: number, code: number): InputError {
  const { names, columns, file, lines, map } = oneHot
  const value = columns[place]?.values[code] ?? ''
  const line = lines?.[columns[place]?.codes.indexOf(code) ?? 0]
  const mapped = map?.get(value)
  const found = `found '${shortened(value)}'${mapped === undefined ? '' : `, which labels.map changes to '${shortened(mapped)}'`}`
  const all = columns.flatMap((column) => column.values.filter((text) => stateOf(text, oneHot) === undefined))
  const entries = [...new Set(all)].map((text) => `'${shortened(text).replaceAll("'", "''")}': ...`)
  const more = entries.length > MOST_VALUES ? ` and ${counted(entries.length - MOST_VALUES, 'more value')}` : ''
  const help =
    `Map each value to '1', '0' or '' (unlabelled): ` +
    `\`labels: { map: { ${entries.slice(0, MOST_VALUES).join(', ')} } }\`${more}`
  const message = `Expected 0 or 1 in the one-hot column '${names[place]}', ${found}. ${help}`
  return new InputError(message, { file, ...(line ? { line } : {}) })
}

function plainState(value: string): State | undefined {
  const word = value.trim().toLowerCase()
  if (ON.includes(word)) return 'on'
  if (OFF.includes(word)) return 'off'
  return word === '' ? 'empty' : undefined
}

/** The part of `labels.map` that applies to class names, not to cell values. Returns `undefined` if it is empty. */
export function mapOfClasses(
  map: ReadonlyMap<string, string> | undefined,
  classes: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const left = [...(map ?? [])].filter(([name]) => name !== '' && classes.includes(name))
  return left.length === 0 ? undefined : new Map(left)
}
