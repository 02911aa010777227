import { counted, InputError } from '../../config/index.ts'
import type { Manifest } from '../formats/index.ts'
import { type FileKind, folderOf, kindOfFile } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import { type SourceContext, withLabelFile } from '../tree/index.ts'
import { withFailures } from './added_notes.ts'
import type { Manifests } from './candidate.ts'
import { fileSetting } from './candidates.ts'
import { type ClassFolders, isDescription, isMidi } from './class_folders.ts'
import { unlabelledFiles } from './file_names.ts'
import { describedInstead, folderProblem, onlyPointers, onlyTables, singleFolder } from './folder_errors.ts'
import { manifestDataset } from './manifest_dataset.ts'
import { labelColumns } from './manifest_labels.ts'
import { noLabelColumn } from './no_label_column.ts'
import { severalFiles } from './several_files.ts'
import { kerasExport } from './unread_exports.ts'

/** The contents of a folder in which no classes were detected. */
interface Unlabelled {
  readonly files: readonly string[]
  readonly manifests: Manifests
  readonly failures: readonly InputError[]
  readonly folders: ClassFolders
}

/** @throws {InputError} if there are no samples, or if labels are required. */
export async function withoutLabels(
  { files, manifests, failures, folders }: Unlabelled,
  context: SourceContext,
): Promise<Dataset> {
  const [first, ...others] = manifests
  const [failure] = failures
  const midi = files.filter(isMidi)
  if (first !== undefined && context.settings.label !== undefined) await labelColumns(first.manifest, context)
  if (first !== undefined && context.role === 'main')
    throw await unlabelledTables(manifests, { files, failures }, context)
  if (first !== undefined && others.length === 0) {
    return manifestDataset(first.manifest, withLabelFile(context, fileSetting(first.paths, files)), {
      kind: 'unlabelled',
      detected: true,
    })
  }
  const mayBeOthers = midi.length > 0 && (files.some(mayHaveLabels) || areFewer(midi, files))
  if (mayBeOthers && context.role === 'main' && context.nothingFound !== undefined) throw await context.nothingFound()
  if (midi.length > 0) {
    const description = `${counted(midi.length, 'MIDI file')} without labels`
    return withFailures(await unlabelledFiles(midi, context, description), failures)
  }
  if (first !== undefined) throw severalFiles(manifests, files, context)
  if (failure !== undefined) throw (await describedInstead(failure, context)) ?? failure
  throw await nothingFound(files, folders, context)
}

/** `data/meta.csv` or a spreadsheet may contain the labels of the MIDI files in a column with any name. */
function mayHaveLabels(path: string): boolean {
  return /\/[^/]+\.(?:[ct]sv|xlsx?)$/i.test(path)
}

/** Whether there are more recordings or images than MIDI files, which may then only accompany those. */
function areFewer(midi: readonly string[], files: readonly string[]): boolean {
  const others = files.filter((path) => OTHER_MEDIA.has(kindOfFile(path)))
  return others.length > midi.length
}

const OTHER_MEDIA: ReadonlySet<FileKind> = new Set(['audio', 'image', 'video'])

/** Reports the columns of a single table. If there are several tables or possible samples, reports all contents. */
async function unlabelledTables(
  [first, ...others]: Manifests,
  { files, failures }: Pick<Unlabelled, 'files' | 'failures'>,
  context: SourceContext,
): Promise<InputError> {
  const { manifest } = first as Manifests[number]
  const isRest = others.length > 0 || failures.length > 0 || files.some((path) => path.includes('/'))
  if (context.nothingFound !== undefined && (isRest || (await haveSingleQuotes(manifest))))
    return context.nothingFound()
  return noLabelColumn(manifest, context)
}

const MOST_JUDGED = 20

/** Whether cells seem to be quoted with `'`, so that the table must be converted before its columns can be named. */
async function haveSingleQuotes({ firstRows }: Manifest): Promise<boolean> {
  const rows = (await firstRows?.(MOST_JUDGED)) ?? []
  return rows.length > 0 && rows.every((row) => row.some((cell) => cell.startsWith("'")))
}

async function nothingFound(
  files: readonly string[],
  folders: ClassFolders,
  context: SourceContext,
): Promise<InputError> {
  return (
    kerasExport(files, context) ??
    (await folderProblem(folders, context)) ??
    onlyPointers(files, context) ??
    (areTablesInFolders(files) ? await onlyTables(folders, context) : undefined) ??
    (await context.nothingFound?.()) ??
    (await singleFolder(folders, context)) ??
    (await onlyTables(folders, context)) ??
    new InputError(
      `Found no labels in '${context.folder || '.'}': there is no label file with a header, no class folder and no MIDI file. ` +
        'Describe where its labels are with `labels` in the config.',
    )
  )
}

/** Tables of measurements may be samples whose class is their folder. */
function areTablesInFolders(files: readonly string[]): boolean {
  const folders = new Set(files.filter((path) => path.includes('/')).map(folderOf))
  return folders.size > 1 && files.every(isDescription)
}
