import { type Column, InputError } from '../../config/index.ts'
import { columnPlace, labelLikeColumns, type Manifest } from '../formats/index.ts'
import { type CodedColumn, composite, separated } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { LabelColumns } from './label_column_choice.ts'
import { type LabelColumn, type LabelPlace, mayBeSeveral, mayHoldLabels, NAME_KEYS } from './label_values.ts'

/** @throws {InputError} if the user must choose the column. */
export async function labelColumns(manifest: Manifest, context: SourceContext): Promise<LabelColumns> {
  const { label, pattern, oneHot } = context.settings
  if (label !== undefined) {
    const columns = typeof label === 'object' ? label : [label]
    return { places: columns.map((column) => labelPlace(manifest, column)) }
  }
  const candidates = labelLikePlaces(manifest.columns)
  // A pattern may only capture the group or the split.
  if (pattern !== undefined && (candidates.length === 0 || pattern.includes('(?<label>'))) return { places: [] }
  if (oneHot) throw oneHotWithoutColumns(manifest)
  if (candidates.length === 0 && context.role === 'main') {
    const { noLabelColumn } = await import(/* webpackMode: "eager" */ './no_label_column.ts')
    throw await noLabelColumn(manifest, context)
  }
  await refuseDataAsHeader(manifest, candidates, context)
  if (candidates.length < 2) {
    await refuseListsOfNumbers(manifest, candidates, context)
    return { places: candidates }
  }
  const { chooseColumn } = await import(/* webpackMode: "eager" */ './label_column_choice.ts')
  return chooseColumn(manifest, candidates, context)
}

function oneHotWithoutColumns(manifest: Manifest): InputError {
  const message = 'Cannot use labels.one_hot without labels.label. Set labels.label to the list of the one-hot columns.'
  return new InputError(message, place(manifest))
}

/** In a file without a header, a `y` in the first row may be a value, as in tables of yes and no, and not a column name. */
async function refuseDataAsHeader(
  manifest: Manifest,
  places: readonly number[],
  context: SourceContext,
): Promise<void> {
  const { columns, firstRows } = manifest
  if (places.length === 0 || places.some((place) => columns[place] !== 'y') || context.role !== 'main') return
  const { oddTable } = await import(/* webpackMode: "eager" */ './no_label_column.ts')
  const odd = await oddTable(manifest, (await firstRows?.(FIRST_ROWS)) ?? [], context)
  if (odd !== undefined) throw odd
}

const FIRST_ROWS = 1000

async function refuseListsOfNumbers(
  manifest: Manifest,
  places: readonly number[],
  context: SourceContext,
): Promise<void> {
  const [first] = (await manifest.firstRows?.(1)) ?? []
  if (!places.some((place) => first?.[place]?.trim().startsWith('['))) return
  const { refuseVectorColumns } = await import(/* webpackMode: "eager" */ './label_vectors.ts')
  await refuseVectorColumns(manifest, places, context)
}

/** A column of objects means the column of their names: `label` means `label.choices`. */
function labelPlace(manifest: Manifest, column: Column): number {
  const [only, ...others] = placesInside(manifest.columns, String(column))
  return only === undefined || others.length > 0 ? columnPlace(manifest, column, 'labels.label') : only
}

/** The positions of the names in a column of objects. */
function placesInside(columns: readonly string[], column: string): readonly number[] {
  if (columns.includes(column)) return []
  const names = NAME_KEYS.map((key) => `${column}.${key}`)
  return columns.flatMap((name, place) => (names.includes(name) ? [place] : []))
}

/** The columns that are named like labels, or contain objects and are named like labels. */
export function labelLikePlaces(columns: readonly string[]): readonly number[] {
  const known = new Set(columns)
  const bases = columns.map((name) => {
    const key = NAME_KEYS.find((end) => name.endsWith(`.${end}`))
    const base = key === undefined ? name : name.slice(0, -key.length - 1)
    return known.has(base) ? name : base
  })
  return labelLikeColumns(bases)
}

/** Whether a manifest has the label columns that the config names. */
export function hasLabelColumns({ columns }: Manifest, label: Column | readonly Column[]): boolean {
  return [label]
    .flat()
    .every((name) => typeof name === 'number' || columns.includes(name) || placesInside(columns, name).length > 0)
}

function place({ files }: Manifest) {
  return { file: files[0] ?? '' }
}

/** Combines the label columns into one: a composite, or lists if a cell contains several labels. */
export async function labelColumn(
  columns: readonly CodedColumn[],
  separator: string | undefined,
  place: LabelPlace,
): Promise<LabelColumn> {
  const [only] = columns
  const { column, notes: remarks } =
    columns.length === 1 && only ? await opened(only, place) : { column: compositeOfTexts(columns, place), notes: [] }
  if (separator === undefined && !(columns.length === 1 && column.values.some(mayBeSeveral)))
    return { column, notes: remarks }
  const { noteSeparator, noteSeveral } = await import(/* webpackMode: "eager" */ './separator_notes.ts')
  const cells = { column, name: place.column, file: place.file, asked: place.asked }
  if (separator === undefined) return { column, notes: [...remarks, ...noteSeveral(cells)] }
  const notes = [...remarks, ...noteSeparator({ ...cells, separator })]
  return { column: separated(column, separator), notes }
}

async function opened(column: CodedColumn, place: LabelPlace): Promise<LabelColumn> {
  if (column.offsets !== undefined || column.values.some((value) => value.startsWith('['))) {
    const { refuseVectors } = await import(/* webpackMode: "eager" */ './label_vectors.ts')
    refuseVectors(column, place)
  }
  if (!column.values.some(mayHoldLabels)) return { column, notes: [] }
  const { openLabels } = await import(/* webpackMode: "eager" */ './open_labels.ts')
  return openLabels(column, place)
}

function compositeOfTexts(columns: readonly CodedColumn[], { column, file }: LabelPlace): CodedColumn {
  if (columns.some(({ offsets, values }) => offsets !== undefined || values.some(mayHoldLabels))) {
    throw new InputError(`Cannot combine columns that contain lists or objects into one class: ${column}`, { file })
  }
  return composite(columns)
}
