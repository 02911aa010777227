import { InputError, type LabelSettings } from '../config/index.ts'
import { isPathLike, labelLikeColumns } from './columns.ts'
import type { Dataset, Layout } from './dataset.ts'
import { emopiaSettings } from './emopia.ts'
import { fileNameDataset, unlabelledFiles } from './file_names.ts'
import { classFolders, folderDataset } from './folders.ts'
import { anyGlob, isGlob } from './glob.ts'
import { dvcPointer, formatOf, oneOfEachStem } from './label_file.ts'
import type { Manifest } from './manifest.ts'
import { type Finding, manifestDataset } from './manifest_dataset.ts'
import { noLabelColumn } from './manifest_labels.ts'
import { openManifest, openManifests } from './open_manifest.ts'
import { isHidden, joinPath } from './paths.ts'
import { scalar } from './settings_lines.ts'
import type { SourceContext } from './source_context.ts'
import { textAt } from './text_column.ts'

/** Reads one dataset: as its settings say, and where they leave it open, by looking. */
export async function readSource(context: SourceContext): Promise<Dataset> {
  const { settings, file } = context
  if (settings.file === 'folders' || settings.format === 'folders') return readFolders(context)
  if (settings.format === 'names') return readNames(context)
  if (settings.file !== undefined) return readTold(context, settings.file)
  if (file !== undefined) return readManifests(context, [file], { detected: settings.label === undefined })
  if (settings.pattern !== undefined) return readNames(context)
  return detect(context)
}

async function readFolders(context: SourceContext): Promise<Dataset> {
  return folderDataset(await sampleFiles(context), context, { detected: false })
}

async function readNames(context: SourceContext): Promise<Dataset> {
  return fileNameDataset(await sampleFiles(context), context)
}

/** The files below a dataset that are neither hidden nor ignored, by their paths below it. */
async function sampleFiles({ tree, folder, settings }: SourceContext): Promise<string[]> {
  const ignored = anyGlob(settings.ignore)
  const files = await tree.files(folder)
  return files.map(({ path }) => path).filter((path) => !isHidden(path) && !ignored(path))
}

/** The files that `labels.file` tells, which may be a glob. */
async function readTold(context: SourceContext, file: string): Promise<Dataset> {
  const { tree, folder } = context
  const path = joinPath(folder, file)
  const isFile = (await tree.kindOf(path)) === 'file'
  if (isFile || !isGlob(file)) return readManifests(context, [path], { detected: false })
  const matches = anyGlob([file])
  const files = (await sampleFiles(context)).filter(matches)
  if (files.length === 0) throw new InputError(`No file matches '${file}' (labels.file) below ${folder || '.'}`)
  return readManifests(
    context,
    files.map((name) => joinPath(folder, name)),
    { detected: false },
  )
}

async function readManifests(
  context: SourceContext,
  files: readonly string[],
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const manifest = await openManifests(context.tree, files, context.settings)
  return readOpened(manifest, context, { kind: manifest.format, detected })
}

function readOpened(manifest: Manifest, context: SourceContext, finding: Finding): Promise<Dataset> {
  const emopia = emopiaSettings(manifest, context.settings)
  if (emopia === undefined) return manifestDataset(manifest, context, finding)
  return manifestDataset(
    manifest,
    { ...context, settings: emopia },
    { kind: 'emopia', detected: true, title: 'EMOPIA' },
  )
}

/** A label file that lies in the dataset's folder. */
interface Candidate {
  readonly path: string
  readonly manifest: Manifest
}

/** Tries the layouts in the order of the documentation; the first kind that is there wins. */
async function detect(context: SourceContext): Promise<Dataset> {
  const emopia = await detectEmopia(context)
  if (emopia !== undefined) return emopia
  const files = await sampleFiles(context)
  const candidates = await openCandidates(files, context)
  const labelled = candidates.filter(({ manifest }) => hasLabels(manifest, context.settings))
  if (labelled.length > 0) return readOnly(labelled, context)
  const folders = classFolders(files)
  const unlabelled = candidates.length > 0 && (await speaksForFiles(candidates, files))
  if (!unlabelled && isClassified(folders)) return folderDataset(files, context, { detected: true })
  return withoutLabels(files, candidates, context)
}

async function detectEmopia(context: SourceContext): Promise<Dataset | undefined> {
  const { tree, folder, settings } = context
  const path = joinPath(folder, 'label.csv')
  if (settings.format !== undefined && settings.format !== 'csv') return undefined
  if ((await tree.kindOf(path)) !== 'file') return undefined
  const manifest = await openManifest(tree, path, settings)
  if (emopiaSettings(manifest, settings) === undefined) return undefined
  return readOpened(
    manifest,
    { ...context, settings: { ...settings, file: 'label.csv' } },
    { kind: 'emopia', detected: true },
  )
}

/** The label files at the top of the dataset; what cannot be read is none. */
async function openCandidates(files: readonly string[], context: SourceContext): Promise<Candidate[]> {
  const { tree, folder, settings } = context
  const named = files.filter((path) => !path.includes('/') && (formatOf(path) ?? '') !== '')
  const asTold = named.filter((path) => settings.format === undefined || formatOf(path) === settings.format)
  const candidates: Candidate[] = []
  for (const path of oneOfEachStem(asTold)) {
    candidates.push({ path, manifest: await openManifest(tree, joinPath(folder, path), settings) })
  }
  return candidates
}

function hasLabels(manifest: Manifest, { label }: LabelSettings): boolean {
  if (label === undefined) return labelLikeColumns(manifest.columns).length > 0
  return [label].flat().every((column) => manifest.columns.includes(String(column)))
}

function readOnly(candidates: readonly Candidate[], context: SourceContext): Promise<Dataset> {
  const [only, ...others] = candidates
  if (only === undefined || others.length > 0) throw severalFiles(candidates.map(({ path }) => path))
  const settings = { ...context.settings, file: only.path }
  return readOpened(only.manifest, { ...context, settings }, { kind: only.manifest.format, detected: true })
}

function severalFiles(paths: readonly string[]): InputError {
  const lines = paths.map((path) => `\n  labels: { file: ${scalar(path)} }`)
  return new InputError(`Found several label files: ${paths.join(', ')}. Choose one in the config:${lines.join('')}`)
}

/** Folders tell classes only where there are several of them. */
function isClassified({ classes, paths }: { readonly classes: readonly string[]; readonly paths: readonly string[] }) {
  const names = [...new Set(classes)]
  return names.length > 1 && !(paths.every(isMidi) && isShelving(names))
}

function isMidi(path: string): boolean {
  return /\.midi?$/i.test(path)
}

/** Years (MAESTRO) and hexadecimal digits (Lakh) are where MIDI files are put, not what they are. */
function isShelving(names: readonly string[]): boolean {
  return names.every((name) => /^(?:19|20)\d\d$/.test(name)) || names.every((name) => /^[0-9a-f]$/i.test(name))
}

/** Whether a manifest without labels lists the files that lie in the folders, so that these are no classes. */
async function speaksForFiles(candidates: readonly Candidate[], files: readonly string[]): Promise<boolean> {
  const known = new Set(files)
  for (const { manifest } of candidates) {
    const paths = manifest.columns.flatMap((name, place) => (isPathLike(name) ? [place] : []))
    if (paths.length === 0) continue
    const { texts } = await manifest.read({ coded: [], texts: paths })
    if (texts.some((column) => column.length > 0 && known.has(textAt(column, 0)))) return true
  }
  return false
}

async function withoutLabels(files: readonly string[], candidates: readonly Candidate[], context: SourceContext) {
  const [first, ...others] = candidates
  const midi = files.filter(isMidi)
  if (first !== undefined && context.role === 'main') throw noLabelColumn(first.manifest)
  if (first !== undefined && others.length === 0) {
    const settings = { ...context.settings, file: first.path }
    return manifestDataset(first.manifest, { ...context, settings }, { kind: 'unlabelled', detected: true })
  }
  if (first !== undefined && midi.length === 0) throw severalFiles(candidates.map(({ path }) => path))
  if (midi.length > 0) return unlabelledFiles(midi, context, `${midi.length} MIDI files without labels`)
  throw nothingFound(files, context)
}

function nothingFound(files: readonly string[], { folder }: SourceContext): InputError {
  const pointer = files.find((path) => path.endsWith('.dvc'))
  if (pointer !== undefined) return dvcPointer(joinPath(folder, pointer))
  return new InputError(
    `Found no labels in '${folder || '.'}': no label file with a header, no folders that are classes, no MIDI files. ` +
      'Say where they are under `labels:`',
  )
}

/** What the dataset at a path is, for `init`. */
export async function detectLayout(context: SourceContext): Promise<Layout> {
  return (await readSource(context)).layout
}
