import { counted, firstFew, type InputError } from '../../config/index.ts'
import { datasetPathLine, NotUtf8 } from '../formats/index.ts'
import { detectAtOnce } from '../layouts/index.ts'
import { joinPath, normalPath } from '../paths/index.ts'
import type { Dataset, Note } from '../table/index.ts'
import type { ListedFiles, SourceContext, UnreadPath } from '../tree/index.ts'
import { CROISSANT, hasNameOfCroissant, isCroissant } from './croissant/index.ts'
import type { FoundPlace } from './find_place.ts'
import type { CroissantLabels } from './found/index.ts'

/** Reads the main dataset. Searches for it in its path and the folders below, unless the settings identify it. */
export async function readMain(context: SourceContext): Promise<Dataset> {
  try {
    return await (mayBeAnywhere(context) ? readDescribed(context, searchMain) : readConfigured(context))
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    const { withNextCommand } = await import(/* webpackMode: "eager" */ './other_encoding.ts')
    throw await withNextCommand(error, context)
  }
}

/** Reads a dataset as its Croissant file describes it, or in another way if there is none. */
export async function readDescribed(
  context: SourceContext,
  otherwise: (context: SourceContext) => Promise<Dataset>,
): Promise<Dataset> {
  const { name, ...labels }: DescribedLabels = (await describedLabels(context)) ?? { name: '', notes: [] }
  const { settings, notes } = labels
  if (settings === undefined) return notes.length === 0 ? otherwise(context) : noting(notes, () => otherwise(context))
  const dataset = await asDescribed(labels, name, context)
  const found = { path: context.path, labels: settings, description: `${settings.file}, as ${name} describes it` }
  return { ...dataset, layout: { ...dataset.layout, detected: true, found } }
}

async function noting(notes: readonly Note[], read: () => Promise<Dataset>): Promise<Dataset> {
  const { readNoting } = await import(/* webpackMode: "eager" */ './croissant/read_described.ts')
  return readNoting(notes, read)
}

async function asDescribed(labels: CroissantLabels, name: string, context: SourceContext): Promise<Dataset> {
  const { readAsDescribed } = await import(/* webpackMode: "eager" */ './croissant/read_described.ts')
  return readAsDescribed(labels, name, { context, read: readConfigured })
}

/** The code for Croissant files is loaded on demand, because few datasets have one. */
export async function describedLabels(context: SourceContext): Promise<DescribedLabels | undefined> {
  if (!mayBeAnywhere(context)) return undefined
  for (const name of CROISSANT) {
    const file = joinPath(context.folder, name)
    if ((await context.tree.kindOf(file)) !== 'file' || !(await isCroissant(file, context.tree))) continue
    const { croissantLabels } = await import(/* webpackMode: "eager" */ './croissant/croissant.ts')
    return { ...(await croissantLabels(file, context)), name }
  }
  return undefined
}

interface DescribedLabels extends CroissantLabels {
  /** The name of the Croissant file. */
  readonly name: string
}

async function searchMain(context: SourceContext): Promise<Dataset> {
  const dataset = await search(context)
  const { names, map } = context.settings
  const mayBeNamed = names === undefined && map === undefined && dataset.layout.kind !== 'yolo'
  const { classes, size, weights } = dataset.table
  // The files of so many samples are only counted, and listing them takes longer.
  const isLarge =
    (weights?.reduce((sum, weight) => sum + weight, 0) ?? size) > MOST_LISTED && dataset.layout.kind === 'folders'
  if (!mayBeNamed || isLarge || classes.length < 2 || !classes.every((name) => /^\d{1,5}$/.test(name))) return dataset
  const { withCodeNamesNote } = await import(/* webpackMode: "eager" */ './names/code_names.ts')
  return withCodeNamesNote(dataset, context)
}

const MOST_LISTED = 50_000

async function search(context: SourceContext): Promise<Dataset> {
  const atOnce = await detectAtOnce(context)
  if (atOnce !== undefined) return atOnce
  const { readableFiles } = await import(/* webpackMode: "eager" */ '../layouts/sample_files.ts')
  const listed = await readableFiles(context)
  if (!listed.files.some(hasNameOfCroissant)) return searchIn(listed, context)
  const { notesBelow } = await import(/* webpackMode: "eager" */ './croissant/find_croissant.ts')
  return noting(await notesBelow(listed.files, context), () => searchIn(listed, context))
}

async function searchIn(listed: ListedFiles, context: SourceContext): Promise<Dataset> {
  const { findPlace } = await import(/* webpackMode: "eager" */ './find_place.ts')
  const place = await findPlace(listed.files, context)
  const [unread] = listed.unread ?? []
  const nothingFound = () => describeNothing(listed.files, context)
  if (place !== undefined)
    return readFound(place, { context: { ...context, nothingFound }, unread: listed.unread ?? [] })
  // The folder itself is the dataset, or there is none, so a path that cannot be read may be part of it.
  if (unread !== undefined) throw unread.error
  const { detectByFiles } = await import(/* webpackMode: "eager" */ '../layouts/detect_by_files.ts')
  const dataset = await detectByFiles({ ...context, listed, nothingFound })
  if (dataset.layout.kind !== 'unlabelled') return dataset
  const { withNamesNote } = await import(/* webpackMode: "eager" */ './names/unlabelled_names.ts')
  return withNamesNote(dataset, listed.files, context)
}

async function readConfigured(context: SourceContext): Promise<Dataset> {
  const { readSource } = await import(/* webpackMode: "eager" */ '../layouts/read_source.ts')
  return readSource(context)
}

async function describeNothing(files: readonly string[], context: SourceContext): Promise<InputError> {
  const { nothingFound } = await import(/* webpackMode: "eager" */ './nothing_found.ts')
  return nothingFound(files, context)
}

/** Whether neither the path nor the settings specify which files contain the labels. */
export function mayBeAnywhere({ settings, file }: SourceContext): boolean {
  return [settings.file, settings.format, settings.pattern, file].every((setting) => setting === undefined)
}

interface Searched {
  readonly context: SourceContext
  /** Paths that could not be read. They are not part of the dataset, because reading the dataset never skips a path. */
  readonly unread: readonly UnreadPath[]
}

async function readFound(place: FoundPlace, { context, unread }: Searched): Promise<Dataset> {
  const { path, settings, description, notes, described } = place
  const there = { ...context, path, folder: path, settings }
  const dataset = await (described ? asDescribed(described.labels, described.name, there) : readConfigured(there))
  const { layout } = dataset
  return {
    ...dataset,
    layout: { ...layout, detected: true, found: { path, labels: settings, description } },
    notes: [...dataset.notes.map((note) => withPath(note, path, context)), ...notes, ...unreadNotes(unread)],
  }
}

/** Adds the path of a dataset that was found elsewhere to a line of the config, which would not read it otherwise. */
function withPath(note: Note, path: string, given: SourceContext): Note {
  if (!note.message.includes('`labels: ') || normalPath(path) === normalPath(given.path)) return note
  const end = note.message.endsWith('.') ? '' : '.'
  return { ...note, message: `${note.message}${end} The config also needs \`${datasetPathLine(path)}\`` }
}

function unreadNotes(unread: readonly UnreadPath[]): Note[] {
  const byReason = new Map<string, string[]>()
  for (const { path, error } of unread) {
    const reason = error.problems[0]?.message ?? error.message
    const paths = byReason.get(reason)
    if (paths === undefined) byReason.set(reason, [path])
    else paths.push(path)
  }
  return [...byReason].map(([reason, paths]) => ({
    level: 'warning',
    message: `Skipped ${counted(paths.length, 'path')}: ${firstFew(paths)}. ${asSentence(reason)}`,
  }))
}

function asSentence(message: string): string {
  return /[.`]$/.test(message) ? message : `${message}.`
}
