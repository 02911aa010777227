import { counted, firstFew, type InputError } from '../../config/index.ts'
import { datasetPathLine, NotUtf8 } from '../formats/index.ts'
import { detectAtOnce } from '../layouts/index.ts'
import { baseName, joinPath, normalPath } from '../paths/index.ts'
import type { Dataset, Note } from '../table/index.ts'
import { type SourceContext, startOfFile, type UnreadPath } from '../tree/index.ts'
import type { CroissantLabels } from './croissant.ts'
import type { FoundPlace } from './find_place.ts'

/** The names of MLCommons' description of a dataset, in JSON-LD. Other files can be called `metadata.json`, too. */
const CROISSANT = ['croissant.json', 'metadata.json']
const VOCABULARY = 'mlcommons.org/croissant'

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
  const { settings, notes = [], name } = (await describedLabels(context)) ?? {}
  if (settings === undefined) {
    const dataset = await otherwise(context)
    return notes.length === 0 ? dataset : { ...dataset, notes: [...dataset.notes, ...notes] }
  }
  const dataset = await readConfigured({ ...context, settings })
  const found = { path: context.path, labels: settings, description: `${settings.file}, as ${name} describes it` }
  return { ...dataset, layout: { ...dataset.layout, detected: true, found } }
}

/** The code for Croissant files is loaded on demand, because few datasets have one. */
export async function describedLabels(context: SourceContext): Promise<DescribedLabels | undefined> {
  if (!mayBeAnywhere(context)) return undefined
  for (const name of CROISSANT) {
    const file = joinPath(context.folder, name)
    if ((await context.tree.kindOf(file)) !== 'file' || !(await isCroissant(file, context.tree))) continue
    const { croissantLabels } = await import(/* webpackMode: "eager" */ './croissant.ts')
    return { ...(await croissantLabels(file, context)), name }
  }
  return undefined
}

interface DescribedLabels extends CroissantLabels {
  /** The name of the Croissant file. */
  readonly name: string
}

/** Whether a file with a usual name describes the dataset in its folder. If it is `croissant.json`, it need not be readable. */
export async function isCroissant(file: string, tree: SourceContext['tree']): Promise<boolean> {
  if (!CROISSANT.includes(baseName(file))) return false
  if (file.endsWith('croissant.json')) return true
  const { bytes } = await startOfFile(tree, file)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(VOCABULARY)
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
  const { path, settings, description, notes } = place
  const dataset = await readConfigured({ ...context, path, folder: path, settings })
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
