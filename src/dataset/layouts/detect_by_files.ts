import { InputError, type LabelSettings } from '../../config/index.ts'
import { isPathLike } from '../columns.ts'
import { counted } from '../counted.ts'
import type { Dataset, Note } from '../dataset.ts'
import type { Manifest } from '../formats/manifest.ts'
import { firstFew } from '../naming.ts'
import { listedFiles } from '../sample_files.ts'
import { type SourceContext, withFile } from '../source_context.ts'
import { fileFamilies } from '../split_files.ts'
import { textAt } from '../text_column.ts'
import { type Candidate, fileSetting, joinFamilies, openCandidates } from './candidates.ts'
import { type ClassFolders, classFolders, isClassified, isMidi } from './class_folders.ts'
import { cocoDataset } from './coco.ts'
import { unlabelledFiles } from './file_names.ts'
import { folderDataset } from './folder_dataset.ts'
import { folderProblem, onlyPointers, singleFolder } from './folder_problem.ts'
import { labelStudioDataset } from './label_studio.ts'
import { manifestDataset } from './manifest_dataset.ts'
import { hasLabelColumns, labelColumns, labelLikePlaces, noLabelColumn } from './manifest_labels.ts'
import { oneHotSettings } from './one_hot.ts'
import { readOpened } from './read_opened.ts'
import { severalFiles } from './several_files.ts'

/**
 * Finds out by all of its files what a dataset's folder is, where it is neither EMOPIA nor counted class folders.
 *
 * @throws {InputError} where several of one kind are there, or none.
 */
export async function detectByFiles(context: SourceContext): Promise<Dataset> {
  const { files, passedOver } = await listedFiles(context)
  const { found, failures } = await openCandidates(files, context)
  const manifests = found.filter((candidate) => candidate.kind === 'manifest')
  const labelled = manifests.filter(({ manifest }) => hasLabels(manifest, context.settings))
  if (labelled.length > 0) {
    const dataset = await readOnly(labelled, files, context)
    return withNotes(dataset, unlabelledSplits(labelled, manifests))
  }
  for (const kind of ['coco', 'label-studio'] as const) {
    const ofKind = found.filter((candidate) => candidate.kind === kind)
    if (ofKind.length > 0) return readOnly(ofKind, files, context)
  }
  const { annotationDataset } = await import(/* webpackMode: "eager" */ './annotation_dataset.ts')
  const annotated = await annotationDataset(files, context)
  if (annotated !== undefined) return annotated
  const folders = classFolders(files)
  if (isClassified(folders) && !(await speaksForFiles(manifests, files))) {
    return withFailures(await folderDataset(folders, context, { detected: true, passedOver }), failures)
  }
  return withoutLabels({ files, manifests, failures, folders }, context)
}

function hasLabels(manifest: Manifest, { label }: LabelSettings): boolean {
  if (label === undefined && oneHotSettings(manifest) !== undefined) return true
  return label === undefined ? labelLikePlaces(manifest.columns).length > 0 : hasLabelColumns(manifest, label)
}

/** Files of splits that were left out, since they have no labels: `test.csv` beside `train.csv`. */
function unlabelledSplits(labelled: Manifests, manifests: Manifests): Note[] {
  const left = manifests.filter((candidate) => !labelled.includes(candidate)).flatMap(({ paths }) => paths)
  const isSplit = fileFamilies([...labelled, ...left.map((path) => ({ paths: [path] }))])
    .filter((family) => family.length > 1)
    .flatMap((family) => family.flatMap(({ paths }) => paths))
  const files = left.filter((path) => isSplit.includes(path))
  if (files.length === 0) return []
  return [
    { level: 'note', message: `Left out ${firstFew(files)}, without a label column like that of the other files` },
  ]
}

async function readOnly(
  candidates: readonly Candidate[],
  files: readonly string[],
  context: SourceContext,
): Promise<Dataset> {
  const [only, ...others] = await joinFamilies(candidates, context)
  if (only === undefined || others.length > 0) {
    throw severalFiles(only === undefined ? candidates : [only, ...others], files, context)
  }
  const told = withFile(context, fileSetting(only.paths, files))
  if (only.kind === 'coco') return cocoDataset(only.documents, told, { detected: true })
  if (only.kind === 'label-studio') return labelStudioDataset(only.document, told, { detected: true })
  const kind = only.isHuggingFace ? 'hugging-face' : only.manifest.format
  const title = only.isHuggingFace ? { title: 'Hugging Face' } : {}
  const oneHot = context.settings.label === undefined ? oneHotSettings(only.manifest) : undefined
  const settings = { ...oneHot, ...told.settings }
  return readOpened(only.manifest, { ...told, settings }, { kind, detected: true, ...title })
}

type Manifests = readonly Extract<Candidate, { readonly kind: 'manifest' }>[]

/** Whether a manifest without labels lists the files that lie in the folders, so that these are no classes. */
async function speaksForFiles(candidates: Manifests, files: readonly string[]): Promise<boolean> {
  if (candidates.length === 0) return false
  const known = new Set(files)
  for (const { manifest } of candidates) {
    const paths = manifest.columns.flatMap((name, place) => (isPathLike(name) ? [place] : []))
    if (paths.length === 0) continue
    const { texts } = await manifest.read({ coded: [], texts: paths })
    if (texts.some((column) => column.length > 0 && known.has(textAt(column, 0)))) return true
  }
  return false
}

interface Unlabelled {
  readonly files: readonly string[]
  readonly manifests: Manifests
  readonly failures: readonly InputError[]
  readonly folders: ClassFolders
}

async function withoutLabels(
  { files, manifests, failures, folders }: Unlabelled,
  context: SourceContext,
): Promise<Dataset> {
  const [first, ...others] = manifests
  const [failure] = failures
  const midi = files.filter(isMidi)
  if (first !== undefined && context.settings.label !== undefined) await labelColumns(first.manifest, context)
  if (first !== undefined && context.role === 'main') throw noLabelColumn(first.manifest)
  if (first !== undefined && others.length === 0) {
    return manifestDataset(first.manifest, withFile(context, fileSetting(first.paths, files)), {
      kind: 'unlabelled',
      detected: true,
    })
  }
  if (midi.length > 0) {
    const description = `${counted(midi.length, 'MIDI file')} without labels`
    return withFailures(await unlabelledFiles(midi, context, description), failures)
  }
  if (first !== undefined) throw severalFiles(manifests, files, context)
  if (failure !== undefined) throw failure
  throw nothingFound(files, folders, context)
}

function nothingFound(files: readonly string[], folders: ClassFolders, context: SourceContext): InputError {
  return (
    folderProblem(folders, context) ??
    singleFolder(folders, context) ??
    onlyPointers(files, context) ??
    new InputError(
      `Found no labels in '${context.folder || '.'}': no label file with a header, no folders that are classes, no MIDI files. ` +
        'Say where they are under `labels:`',
    )
  )
}

/** A label file that could not be read might have been the one. */
function withFailures(dataset: Dataset, failures: readonly InputError[]): Dataset {
  return withNotes(
    dataset,
    failures.map(({ message }) => ({ level: 'warning', message: `Left out a label file: ${message}` })),
  )
}

function withNotes(dataset: Dataset, notes: readonly Note[]): Dataset {
  return notes.length === 0 ? dataset : { ...dataset, notes: [...dataset.notes, ...notes] }
}
