import { counted, firstFew, InputError, type LabelSettings } from '../../config/index.ts'
import type { Manifest, ManifestRows, NamesByCode } from '../formats/index.ts'
import { type CodedColumn, classesOf, codedTexts, type Note, type RowLabels, unlabelledRows } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { chosenNames } from './chosen_names.ts'
import type { PathMatches } from './groups.ts'
import type { LabelColumn } from './label_values.ts'
import { labelColumn } from './manifest_labels.ts'
import type { Roles } from './manifest_layout.ts'
import { classNames, noteMissing, noteSpaces } from './naming.ts'

export interface Reading {
  readonly manifest: Manifest
  readonly rows: ManifestRows
  readonly roles: Roles
  readonly matches: PathMatches | undefined
  readonly context: SourceContext
}

/** Surplus cells are labels in whatever columns are read. */
export function withRaggedRows(manifest: Manifest, { label }: Roles, { settings }: SourceContext): Manifest {
  const ragged = settings.ragged === 'labels' ? label.at(-1) : undefined
  if (ragged === undefined) return manifest
  const { groupRows: _, ...others } = manifest
  return { ...others, read: (wanted) => manifest.read({ ...wanted, ragged }) }
}

/** Whether each file, or each part of the file, is a split. */
export function areSplitFiles({ manifest: { files, parts = [] }, rows }: Reading): boolean {
  return files.length > 1 || parts.some(({ split }) => split !== undefined) || rows.splits !== undefined
}

/** The names that the label file, or else the dataset card, declares for the labels. */
function declaredLabels({ manifest, roles }: Pick<Reading, 'manifest' | 'roles'>): NamesByCode | undefined {
  return manifest.declaredNames?.get(manifest.columns[roles.label[0] ?? -1] ?? '')
}

export async function nameLabels(
  reading: Reading,
): Promise<{ labels: RowLabels; notes: readonly Note[]; listed?: NamesByCode | undefined }> {
  const { rows, context } = reading
  const { settings } = context
  const raw = await rawLabels(reading)
  if (raw === undefined) return { labels: unlabelledRows(rows.size), notes: [] }
  const { column } = raw
  const own = declaredLabels(reading)
  const chosen = await chosenNames(column.values, context)
  const listed = chosen?.names ?? own
  const { map, ...others } = settings
  const classMap = settings.oneHot ? await mapOfOneHot(settings, column) : map
  const names = classNames({ ...others, ...(classMap && { map: classMap }) }, listed)
  const declared = settings.oneHot ? column.values.filter((value) => value !== '').map(names.nameOf) : names.declared
  const labels = classesOf(column, names.nameOf, declared)
  return {
    labels,
    listed,
    notes: [
      ...raw.notes,
      ...(chosen?.notes ?? []),
      ...names.notes(),
      ...noteMissing(labels, settings),
      ...noteSpaces(labels),
    ],
  }
}

async function mapOfOneHot({ map }: LabelSettings, { values }: CodedColumn) {
  const { mapOfClasses } = await import(/* webpackMode: "eager" */ './one_hot.ts')
  return mapOfClasses(map, values)
}

async function rawLabels({ manifest, rows, roles, matches, context }: Reading): Promise<LabelColumn | undefined> {
  const { settings } = context
  const columns = rows.coded.slice(0, roles.label.length)
  if (columns.length === 0) return matches && { column: codedTexts(matches.labels), notes: [] }
  const names = namesOf(manifest, roles.label)
  const place = { column: names.join(', '), ...firstFileOf(manifest), ...(rows.lines ? { lines: rows.lines } : {}) }
  if (!settings.oneHot) {
    const isChosen = settings.label !== undefined
    const asked = isChosen || context.role !== 'main' ? {} : { asked: context }
    return labelColumn(columns, settings.separator, { ...place, isChosen, ...asked })
  }
  const { map } = settings
  const { oneHotLists } = await import(/* webpackMode: "eager" */ './one_hot.ts')
  return { column: oneHotLists({ names, columns, ...place, ...(map ? { map } : {}) }), notes: [] }
}

export function firstFileOf({ files }: Manifest): { readonly file: string } {
  return { file: files[0] ?? '' }
}

export function namesOf({ columns }: Manifest, places: readonly number[]): string[] {
  return places.map((place) => columns[place] ?? '')
}

/** Returns warnings about labels that may not be classes. They are only examined if nobody chose their column. */
export async function unlikelyNotes(
  manifest: Manifest,
  rows: ManifestRows,
  { roles, context }: Pick<Reading, 'context'> & { readonly roles: Roles },
): Promise<Note[]> {
  const { size, weights, coded } = rows
  const samples = weights === undefined ? size : weights.reduce((sum, weight) => sum + weight, 0)
  if (!areUnlikely({ samples, coded }, roles, context)) return []
  const { unlikelyLabels } = await import(/* webpackMode: "eager" */ './rare_labels.ts')
  return unlikelyLabels(manifest, { samples, coded }, { roles, context })
}

interface Labelled extends Pick<ManifestRows, 'coded'> {
  readonly samples: number
}

/** How many values are checked for decimals. */
const FIRST_VALUES = 20

/** Whether there are fewer than two samples per class, or the classes may be decimal numbers. */
function areUnlikely({ coded, samples }: Labelled, { label }: Roles, { settings, role }: SourceContext): boolean {
  const [column] = coded
  if (settings.label !== undefined || role !== 'main' || label.length !== 1 || column?.offsets !== undefined)
    return false
  const values = column?.values ?? []
  return 2 * values.length > samples || values.slice(0, FIRST_VALUES).some((value) => /\.\d*[1-9]/.test(value))
}

/** @throws {InputError} if the pattern matches no id. */
export function unmatchedNotes(matches: PathMatches | undefined, { pattern }: LabelSettings): Note[] {
  if (!matches || matches.unmatched.length === 0) return []
  const { length } = matches.unmatched
  if (length === matches.labels.length) {
    throw new InputError(
      `Cannot find labels in the ids: labels.pattern '${pattern}' matches none of ${counted(length, 'id')}, such as ${firstFew(matches.unmatched.slice(0, 1))}`,
    )
  }
  const ids = length === 1 ? 'its id' : 'their ids'
  const message = `Counted ${counted(length, 'sample')} as unlabelled because labels.pattern does not match ${ids}: ${firstFew(matches.unmatched)}`
  return [{ level: 'note', message }]
}
