import { InputError, shortened } from '../../config/index.ts'
import { errorWithChoices, labelRank, type Manifest } from '../formats/index.ts'
import type { CodedColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { LabelPlace } from './label_values.ts'

const VECTOR = /^\[\s*[01](?:\.0?)?(?:[\s,]+[01](?:\.0?)?)+\s*\]$/
const ITEM = /[01](?:\.0?)?/g
const FIRST_ROWS = 1000
const LIKE_LABELS = /label|class|categor|target|tag|diagnos|emotion|finding/i

/** Whether texts are lists of 0 and 1 of the same length: one number per class, whose names they do not contain. */
function areVectors(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  const lengths = new Set(filled.map((text) => (VECTOR.test(text) ? (text.match(ITEM)?.length ?? 0) : 0)))
  return filled.length > 0 && lengths.size === 1 && !lengths.has(0)
}

/** @throws {InputError} for a detected label column of such lists, with the other columns that may contain the classes. */
export async function refuseVectorColumns(
  { columns, files, firstRows }: Manifest,
  places: readonly number[],
  { settings, ...source }: SourceContext,
): Promise<void> {
  const rows = (await firstRows?.(FIRST_ROWS)) ?? []
  const isVector = (place: number) => areVectors(rows.map((row) => row[place]?.trim() ?? ''))
  const found = places.find(isVector)
  if (found === undefined) return
  const others = columns.filter((name, place) => !places.includes(place) && LIKE_LABELS.test(name) && !isVector(place))
  others.sort((a, b) => labelRank(a) - labelRank(b))
  const place = { file: files[0] ?? '' }
  const message = messageFor(columns[found] ?? '')
  if (others.length === 0) throw new InputError(`${message}. ${HELP}`, place)
  const choices = others.map((label) => ({ ...settings, label }))
  throw errorWithChoices({ message, choices, place }, source)
}

/** Refuses such lists in a column that the settings name. */
export function refuseVectors({ values, codes, offsets }: CodedColumn, { column, file }: LabelPlace): void {
  const areInLists = offsets !== undefined && areOfOneLength(offsets) && codes.length > values.length
  const vectors = areInLists ? values.every((value) => /^[01](?:\.0?)?$/.test(value)) : areVectors(values)
  if (vectors) throw new InputError(`${messageFor(column)}. ${HELP}`, { file })
}

/** Whether each list has the same number of items, and several. */
function areOfOneLength(offsets: Uint32Array): boolean {
  const [start = 0, end = 0] = offsets
  const length = end - start
  return length > 1 && offsets.every((offset, row) => offset === start + row * length)
}

function messageFor(column: string): string {
  return `Cannot read the classes from '${shortened(column)}': it contains lists of 0 and 1, one per class, without the names of the classes`
}

const HELP =
  'Set labels.label to a column that contains the names, or write one column per class and use labels.one_hot.'
