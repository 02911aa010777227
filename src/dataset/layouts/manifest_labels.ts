import { type Column, InputError } from '../../config/index.ts'
import { composite, separated } from '../coded_columns.ts'
import { columnPlace, columnTwice, LABEL_NAMES, labelLikeColumns, listColumns } from '../columns.ts'
import type { CodedColumn, Manifest } from '../formats/manifest.ts'
import { linesToChoose } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import { type LabelPlace, mayHoldLabels, NAME_KEYS, openLabels } from './label_values.ts'

/** Which columns hold the labels, and why. */
export interface LabelColumns {
  readonly places: readonly number[]
  /** A sentence where one of several was chosen. */
  readonly remark?: string
}

/** @throws {InputError} where the choice is the user's. */
export async function labelColumns(manifest: Manifest, context: SourceContext): Promise<LabelColumns> {
  const { label, pattern, oneHot } = context.settings
  if (label !== undefined) {
    const columns = typeof label === 'object' ? label : [label]
    return { places: columns.map((column) => labelPlace(manifest, column)) }
  }
  if (pattern !== undefined) return { places: [] }
  if (oneHot) throw new InputError('labels.one_hot needs the list of its columns in labels.label', place(manifest))
  const candidates = labelLikePlaces(manifest.columns)
  if (candidates.length === 0 && context.role === 'main') throw noLabelColumn(manifest)
  return candidates.length > 1 ? chooseColumn(manifest, candidates, context) : { places: candidates }
}

/** A column of objects is that of their names: `label` stands for `label.choices`. */
function labelPlace(manifest: Manifest, column: Column): number {
  const [only, ...others] = placesInside(manifest.columns, String(column))
  return only === undefined || others.length > 0 ? columnPlace(manifest, column, 'labels.label') : only
}

/** Where the names are in a column of objects. */
function placesInside(columns: readonly string[], column: string): readonly number[] {
  if (columns.includes(column)) return []
  const names = NAME_KEYS.map((key) => `${column}.${key}`)
  return columns.flatMap((name, place) => (names.includes(name) ? [place] : []))
}

/** The columns that are named as labels are, or are objects that are. */
export function labelLikePlaces(columns: readonly string[]): readonly number[] {
  const bases = columns.map((name) => {
    const key = NAME_KEYS.find((end) => name.endsWith(`.${end}`))
    const base = key === undefined ? name : name.slice(0, -key.length - 1)
    return columns.includes(base) ? name : base
  })
  return labelLikeColumns(bases)
}

/** Whether a manifest has the columns that the config names as labels. */
export function hasLabelColumns({ columns }: Manifest, label: Column | readonly Column[]): boolean {
  return [label]
    .flat()
    .every((name) => typeof name === 'number' || columns.includes(name) || placesInside(columns, name).length > 0)
}

function place({ files }: Manifest) {
  return { file: files[0] ?? '' }
}

export function noLabelColumn(manifest: Manifest): InputError {
  const message =
    `No label column (${LABEL_NAMES.join(', ')}); ${listColumns(manifest.columns)}. ` +
    'Say which one holds the classes: `labels: { label: COLUMN }`'
  return new InputError(message, place(manifest))
}

/** Of columns that name the same classes one to one, the one with names; any others are for the user to choose from. */
async function chooseColumn(
  manifest: Manifest,
  places: readonly number[],
  context: SourceContext,
): Promise<LabelColumns> {
  const names = places.map((place) => manifest.columns[place] ?? '')
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw columnTwice(manifest, twice)
  const { coded } = await manifest.read({ coded: places, texts: [] })
  const [first, ...others] = coded
  if (!first || !others.every((other) => isOneToOne(first, other))) throw severalColumns(manifest, names, context)
  const named = coded.findIndex(({ values }) => values.some((value) => value !== '' && Number.isNaN(Number(value))))
  const chosen = places[Math.max(named, 0)] ?? 0
  const same = places.filter((place) => place !== chosen).map((place) => manifest.columns[place])
  return { places: [chosen], remark: `${manifest.columns[chosen]} names the same classes as ${same.join(', ')}` }
}

function isOneToOne(a: CodedColumn, b: CodedColumn): boolean {
  if (a.offsets || b.offsets || a.values.length !== b.values.length) return false
  const partners = new Int32Array(a.values.length).fill(-1)
  return a.codes.every((code, row) => {
    const other = b.codes[row] ?? -1
    if (partners[code] === -1) partners[code] = other
    return partners[code] === other
  })
}

function severalColumns(
  { files }: Manifest,
  names: readonly string[],
  { settings, ...source }: SourceContext,
): InputError {
  const choices = names.map((label) => ({ ...settings, label }))
  const message = `Found several label columns: ${names.join(', ')}. ${linesToChoose(choices, source)}`
  return new InputError(message, { file: files[0] ?? '' })
}

/** The label columns as one: a composite, or a list where a cell holds several. */
export function labelColumn(
  columns: readonly CodedColumn[],
  separator: string | undefined,
  place: LabelPlace,
): CodedColumn {
  const [only] = columns
  const column = columns.length === 1 && only ? openLabels(only, place) : compositeOfTexts(columns, place)
  return separator === undefined ? column : separated(column, separator)
}

function compositeOfTexts(columns: readonly CodedColumn[], { column, file }: LabelPlace): CodedColumn {
  if (columns.some(({ offsets, values }) => offsets !== undefined || values.some(mayHoldLabels))) {
    throw new InputError(`Cannot join columns that hold lists or objects to one class: ${column}`, { file })
  }
  return composite(columns)
}
