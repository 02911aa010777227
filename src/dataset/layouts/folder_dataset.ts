import { InputError } from '../../config/index.ts'
import { existingSplits, settingsLines } from '../formats/index.ts'
import { baseName, folderOf } from '../paths/index.ts'
import { classesOf, codedTexts, type Dataset, type Note, textColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { chosenNames } from './chosen_names.ts'
import type { ClassFolders } from './class_folders.ts'
import { folderNotes } from './folder_notes.ts'
import { noteUngrouped } from './groups.ts'
import { imageFolderNotes } from './image_folder_notes.ts'
import { withListedLabels } from './listed_labels.ts'
import { classNames, listedFew, noteSpaces } from './naming.ts'
import { pathGroups, pathRecords, refuseColumns } from './path_samples.ts'
import { lfsNotes } from './pointer_notes.ts'
import { splitsOfLists } from './split_lists.ts'
import { splitNamesNote } from './split_names_note.ts'

interface FolderFinding {
  readonly detected: boolean
  /** Hidden and ignored files. */
  readonly passedOver: readonly string[]
}

/** @throws {InputError} if there are no class folders. */
export async function folderDataset(
  given: ClassFolders,
  context: SourceContext,
  { detected, passedOver }: FolderFinding,
): Promise<Dataset> {
  const { settings } = context
  refuseColumns(settings)
  if (given.paths.length === 0) throw await nothingFound(given, context)
  const { found, notes } = await withListedLabels(given, context)
  const ids = textColumn(found.paths)
  const chosen = await chosenNames(found.classes, context)
  const names = classNames(settings, chosen?.names)
  const labels = classesOf(codedTexts(found.classes), names.nameOf, names.declared)
  const groups = await pathGroups(found.paths, context)
  const ofLists = await splitsOfLists(found, context)
  const size = found.paths.length
  const used = { ...settings, file: 'folders' }
  return {
    table: {
      size,
      ...labels,
      ids,
      ...(groups ? { groups } : {}),
      ...(found.splits ? { splits: existingSplits(codedTexts(found.splits)) } : {}),
      ...(ofLists ? { splits: ofLists.splits } : {}),
      sources: [{ name: context.name, start: 0, end: size, format: 'folders' }],
    },
    ...(chosen && { labelNames: chosen.names }),
    layout: {
      kind: 'folders',
      files: [context.folder || '.'],
      description: description(found),
      detected,
      stableIds: true,
      settings: settingsLines(used),
    },
    notes: [
      ...notes,
      ...folderNotes(found, context),
      ...(ofLists?.notes ?? []),
      ...(found.splits || ofLists ? [] : splitsInNames(found, context)),
      ...lfsNotes(found, context),
      ...imageFolderNotes(found, passedOver),
      ...(chosen?.notes ?? []),
      ...names.notes(),
      ...noteSpaces(labels),
      ...(groups ? noteUngrouped(groups) : []),
    ],
    records: async () =>
      pathRecords(
        found.paths,
        found.classes.map((name) => (name === '' ? '' : names.nameOf(name))),
      ),
  }
}

/** A pattern must capture the class, too, which must be the name of the folder. */
function splitsInNames({ paths, classes }: ClassFolders, context: SourceContext): Note[] {
  const idAt = (row: number) => {
    const path = paths[row] ?? ''
    return baseName(folderOf(path)) === classes[row] ? path : ''
  }
  const { file: _, ...settings } = context.settings
  return splitNamesNote({ size: paths.length, idAt }, settings, { front: '(?<label>[^/]+)/', context })
}

async function nothingFound(found: ClassFolders, context: SourceContext): Promise<InputError> {
  const { folderProblem, onlyPointers } = await import(/* webpackMode: "eager" */ './folder_errors.ts')
  const empty = `Found no class folders with files in ${context.folder || '.'}: the dataset is empty`
  return onlyPointers(found.leftOut, context) ?? (await folderProblem(found, context)) ?? new InputError(empty)
}

function description({ roles: { splits, levels } }: ClassFolders): string {
  const below = [
    ...(levels.length > 0 ? [listedFew(levels)] : []),
    ...(splits.length > 0 ? [`the splits ${listedFew(splits)}`] : []),
  ]
  return `folders: one per class${below.length > 0 ? ` below ${below.join(' and ')}` : ''}, ids are paths`
}
