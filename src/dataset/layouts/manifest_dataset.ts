import { type Column, InputError, type LabelSettings, once } from '../../config/index.ts'
import {
  columnPlace,
  existingSplits,
  filesColumn,
  idColumn,
  type Manifest,
  type ManifestRows,
  partIds,
  partSplits,
} from '../formats/index.ts'
import { isSplitColumn } from '../paths/index.ts'
import {
  type CodedColumn,
  type Dataset,
  type GroupClues,
  type Groups,
  type LabelTable,
  type Note,
  noTexts,
  rowNumbers,
  sourceFiles,
  type TextColumn,
  textAt,
} from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { mayHaveClassNames } from './class_names_column.ts'
import { type ContentOrFiles, contentIn } from './content_column.ts'
import { CONTENT_KEY, columnGroupKey, EMOPIA_SONG, type GroupKey, patternGroupKey } from './group_key.ts'
import { mayHoldLabels } from './label_values.ts'
import { labelColumns } from './manifest_labels.ts'
import { type Discovery, layoutOf, type Roles, takenPlaces } from './manifest_layout.ts'
import {
  areSplitFiles,
  firstFileOf,
  nameLabels,
  namesOf,
  type Reading,
  unlikelyNotes,
  unmatchedNotes,
  withRaggedRows,
} from './manifest_reading.ts'

/** Reads a manifest with the settings of its dataset, and detects what they do not set. */
export async function manifestDataset(
  manifest: Manifest,
  context: SourceContext,
  finding: Discovery,
): Promise<Dataset> {
  if (manifest.plain === undefined) return readManifest(manifest, context, finding)
  return (await countOnly(manifest, context, finding)) ?? readManifest(await manifest.plain(), context, finding)
}

/** Returns `undefined` if the first rows do not show how to read the file, or if all rows must be read. */
async function countOnly(manifest: Manifest, context: SourceContext, finding: Discovery): Promise<Dataset | undefined> {
  try {
    const dataset = await readManifest(manifest, context, finding)
    return dataset.table.weights && dataset
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

async function readManifest(opened: Manifest, context: SourceContext, finding: Discovery): Promise<Dataset> {
  const found = await rolesOf(opened, context, finding)
  const { manifest, roles: allRoles } = await withUsableIds(withRaggedRows(opened, found, context), found, context)
  const onlyLabels = context.purpose === 'counts' && !needsSamples(context.settings)
  const roles = onlyLabels ? rolesThatLabel(allRoles) : allRoles
  const rows = (await countedRows(manifest, context, roles)) ?? (await readColumns(manifest, roles))
  const ids = rows.texts[0] ?? (onlyLabels ? noTexts(rows.size) : idsOfRows(manifest, rows))
  if (rows.size === 0)
    throw new InputError('Found a header but no rows: the dataset is empty', { ...firstFileOf(manifest), line: 1 })
  const unlikely = await unlikelyNotes(manifest, rows, { roles: allRoles, context })
  const matches = await pathMatches(ids, context, roles)
  const named = await nameLabels({ manifest, rows, roles, matches, context })
  const reading = { manifest, rows, roles: allRoles, matches, context }
  const content = contentIn(rows, roles)
  const groups = onlyLabels ? undefined : await groupsOf({ ...reading, ids, content })
  const splits = splitsOf(manifest, rows, roles) ?? matches?.splits
  const files = sourceFiles(manifest.files, rows.sizes ?? [rows.size])
  const table: LabelTable = {
    size: rows.size,
    ...named.labels,
    ids,
    ...(groups ? { groups } : {}),
    ...(splits ? { splits } : {}),
    ...content,
    sources: [{ name: context.name, start: 0, end: rows.size, files, format: manifest.format }],
    ...(rows.weights && { weights: rows.weights }),
    ...(rows.lines && { lines: rows.lines }),
  }
  const notes = [
    ...manifest.remarks.map((message): Note => ({ level: 'note', message })),
    ...(manifest.warnings ?? []).map((message): Note => ({ level: 'warning', message })),
    ...unlikely,
    ...named.notes,
    ...unmatchedNotes(matches, context.settings),
    ...(await ungroupedNotes(groups)),
    ...(await suggestions(reading)),
    ...(await repeatedIds(reading)),
  ]
  const layout = layoutOf({
    manifest,
    context,
    roles: allRoles,
    finding,
    groups: groupKey(reading),
  })
  const names = named.listed && { labelNames: named.listed }
  return { table, layout, notes, records: manifest.records, ...names, groupClues: once(() => cluesOf(reading)) }
}

/** Rows are numbered per part, so a new row in one part does not change the ids of the others. */
function idsOfRows({ parts }: Manifest, { size }: ManifestRows): TextColumn {
  return parts === undefined ? rowNumbers(size) : partIds(parts)
}

async function rolesOf(manifest: Manifest, context: SourceContext, { kind }: Discovery): Promise<Roles> {
  const { settings } = context
  const place = (column: Column | undefined, key: string) =>
    column === undefined ? [] : [columnPlace(manifest, column, key)]
  const { places: label, remark } = await labelColumns(manifest, context)
  const group = groupColumns(settings).map((column) => columnPlace(manifest, column, 'labels.group'))
  const split = place(settings.split, 'labels.split')
  const content = place(settings.content ?? manifest.contentColumn, 'labels.content')
  const id = place(settings.id, 'labels.id')[0] ?? (await idColumn(manifest, [...label, ...group, ...split]))
  // EMOPIA's ids are the names of its files.
  const mayHaveFiles = settings.id !== undefined && id !== undefined && kind !== 'emopia'
  const files = mayHaveFiles ? await filesColumn(manifest, id, [...label, ...group, ...split, ...content]) : []
  return { label, group, split, content, files, id, ...(remark === undefined ? {} : { remark }) }
}

/** Numbers the rows if a detected id column does not identify them. */
async function withUsableIds(manifest: Manifest, roles: Roles, { settings }: SourceContext) {
  const { id } = roles
  if (settings.id !== undefined || id === undefined || manifest.plain !== undefined) return { manifest, roles }
  const { withoutUselessIds } = await import(/* webpackMode: "eager" */ './id_values.ts')
  const numbered = await withoutUselessIds(manifest, id)
  return numbered === undefined ? { manifest, roles } : { manifest: numbered, roles: { ...roles, id: undefined } }
}

/** Whether ids determine the classes, or a group key is set, which is reported if it groups nothing even when only counting. */
function needsSamples({ pattern, group, groupPattern }: LabelSettings): boolean {
  const isGrouped = group !== undefined || (groupPattern !== undefined && groupPattern !== EMOPIA_SONG)
  return isGrouped || pattern !== undefined
}

/** The columns to read if only the classes are counted. */
function rolesThatLabel({ label }: Roles): Roles {
  return { label, group: [], split: [], content: [], files: [], id: undefined }
}

function groupColumns({ group }: LabelSettings): readonly Column[] {
  if (group === undefined || group === 'content') return []
  return typeof group === 'object' ? group : [group]
}

/** Returns one row per label if only the classes are counted and one plain column contains them. */
async function countedRows(
  manifest: Manifest,
  { settings, purpose }: SourceContext,
  roles: Roles,
): Promise<ManifestRows | undefined> {
  const [place] = roles.label
  const { separator, oneHot, ragged } = settings
  const needsRows = needsSamples(settings) || [separator, oneHot, ragged].some((setting) => setting !== undefined)
  if (purpose === 'rows' || place === undefined || roles.label.length > 1 || needsRows) return undefined
  const counts = await manifest.count?.(place)
  if (counts === undefined) return undefined
  const values = [...counts.keys()]
  if (values.some(mayHoldLabels)) return undefined
  const column: CodedColumn = { values, codes: Int32Array.from(values.keys()) }
  return { size: values.length, coded: [column], texts: [], weights: Float64Array.from(counts.values()) }
}

function readColumns(manifest: Manifest, roles: Roles): Promise<ManifestRows> {
  return manifest.read({
    coded: [...roles.label, ...roles.group, ...roles.split, ...roles.content, ...roles.files],
    texts: roles.id === undefined ? [] : [roles.id],
  })
}

async function pathMatches(ids: TextColumn, { settings }: SourceContext, roles: Roles) {
  if (settings.pattern === undefined) return undefined
  const { matchPaths } = await import(/* webpackMode: "eager" */ './groups.ts')
  const paths = Array.from({ length: ids.length }, (_, row) => textAt(ids, row))
  return matchPaths(paths, { source: settings.pattern, needsLabel: roles.label.length === 0 })
}

function groupKey({ manifest, roles, matches, context }: Omit<Reading, 'rows'>): GroupKey | undefined {
  const { group, groupPattern } = context.settings
  if (group === 'content') return CONTENT_KEY
  if (groupPattern !== undefined) return patternGroupKey(groupPattern)
  return roles.group.length > 0 ? columnGroupKey(namesOf(manifest, roles.group)) : matches?.groups
}

/** Loads the grouping code on demand because few runs need it. */
async function groupsOf(
  reading: Reading & { readonly ids: TextColumn; readonly content: ContentOrFiles | undefined },
): Promise<Groups | undefined> {
  if (groupKey(reading) === undefined) return undefined
  const { manifestGroups } = await import(/* webpackMode: "eager" */ './manifest_groups.ts')
  return manifestGroups(reading)
}

async function cluesOf(reading: Reading): Promise<GroupClues> {
  const areMore = reading.manifest.columns.length > takenPlaces(reading.roles).length
  if (groupKey(reading) !== undefined || !(areMore || reading.roles.id !== undefined))
    return { columns: [], names: [], hasSplit: false }
  const { groupClues } = await import(/* webpackMode: "eager" */ './group_clues.ts')
  return groupClues(reading)
}

async function suggestions(reading: Reading): Promise<Note[]> {
  const { manifest, context, roles } = reading
  const isSplitOpen = roles.split.length === 0 && !areSplitFiles(reading) && manifest.columns.some(isSplitColumn)
  const codes = mayHaveClassNames(manifest, roles.label, context.settings) ? roles.label[0] : undefined
  if (context.role !== 'main' || !(isSplitOpen || codes !== undefined)) return []
  const { suggestColumns } = await import(/* webpackMode: "eager" */ './column_suggestions.ts')
  return suggestColumns(manifest, { taken: takenPlaces(roles), isSplitOpen, codes })
}

/** The ids of all rows are not read if the classes are only counted. */
async function repeatedIds({ manifest, rows: { size, weights }, roles: { id }, context }: Reading): Promise<Note[]> {
  if (context.purpose === 'rows' || context.role !== 'main' || id === undefined) return []
  const { repeatedIdsNote } = await import(/* webpackMode: "eager" */ './repeated_ids_note.ts')
  return repeatedIdsNote(manifest, { id, samples: weights?.reduce((sum, count) => sum + count, 0) ?? size })
}

async function ungroupedNotes(groups: Groups | undefined): Promise<Note[]> {
  if (groups === undefined) return []
  const { noteUngrouped } = await import(/* webpackMode: "eager" */ './groups.ts')
  return noteUngrouped(groups)
}

function splitsOf({ parts }: Manifest, rows: ManifestRows, roles: Roles) {
  const explicit = roles.split.length > 0 ? rows.coded[roles.label.length + roles.group.length] : rows.splits
  const column = explicit ?? (parts && rows.weights === undefined ? partSplits(parts) : undefined)
  return column && existingSplits(column)
}
