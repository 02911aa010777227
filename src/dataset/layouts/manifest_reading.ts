import type { LabelSettings } from '../../config/index.ts'
import type { Manifest, ManifestRows, NamesByCode } from '../formats/index.ts'
import { type CodedColumn, classesOf, codedTexts, type Note, type RowLabels, unlabelledRows } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { PathMatches } from './groups.ts'
import { type LabelColumn, labelColumn } from './manifest_labels.ts'
import type { Roles } from './manifest_layout.ts'
import { classNames, noteSpaces, readNames } from './naming.ts'

export interface Reading {
  readonly manifest: Manifest
  readonly rows: ManifestRows
  readonly roles: Roles
  readonly matches: PathMatches | undefined
  readonly context: SourceContext
}

/** Whether each file, or each part of the file, is a split. */
export function areSplitFiles({ manifest: { files, parts = [] }, rows }: Reading): boolean {
  return files.length > 1 || parts.some(({ split }) => split !== undefined) || rows.splits !== undefined
}

/** The names that the label file, or else the dataset card, declares for the labels. */
export function declaredLabels({ manifest, roles }: Pick<Reading, 'manifest' | 'roles'>): NamesByCode | undefined {
  return manifest.declaredNames?.get(manifest.columns[roles.label[0] ?? -1] ?? '')
}

export async function nameLabels(reading: Reading): Promise<{ labels: RowLabels; notes: readonly Note[] }> {
  const { rows, context } = reading
  const { settings } = context
  const raw = await rawLabels(reading)
  if (raw === undefined) return { labels: unlabelledRows(rows.size), notes: [] }
  const { column } = raw
  const own = declaredLabels(reading)
  const listed = settings.names === undefined ? own : await readNames(context.tree, context.folder, settings.names)
  const { map, ...others } = settings
  const classMap = settings.oneHot ? await mapOfOneHot(settings, column) : map
  const names = classNames({ ...others, ...(classMap && { map: classMap }) }, listed)
  const declared = settings.oneHot ? column.values.filter((value) => value !== '').map(names.nameOf) : names.declared
  const labels = classesOf(column, names.nameOf, declared)
  return { labels, notes: [...raw.notes, ...names.notes(), ...noteSpaces(labels)] }
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
  if (!settings.oneHot) return labelColumn(columns, settings.separator, place)
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
