import { InputError } from '../../config/index.ts'
import { classesOf } from '../classes.ts'
import { codedTexts } from '../coded_columns.ts'
import { counted } from '../counted.ts'
import type { Dataset, Note } from '../dataset.ts'
import { existingSplits } from '../existing_splits.ts'
import { noteUngrouped } from '../groups.ts'
import { classNames, firstFew, noteSpaces, readNames } from '../naming.ts'
import { settingsLines } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import { textColumn } from '../text_column.ts'
import { type ClassFolders, isImage } from './class_folders.ts'
import { pathGroups, pathRecords, refuseColumns } from './path_samples.ts'

/** @throws {InputError} where there are no class folders. */
export async function folderDataset(
  found: ClassFolders,
  context: SourceContext,
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const { settings } = context
  refuseColumns(settings)
  if (found.paths.length === 0) {
    throw new InputError(`Found no files in class folders below ${context.folder || '.'}: the dataset is empty`)
  }
  const ids = textColumn(found.paths)
  const listed =
    settings.names === undefined ? undefined : await readNames(context.tree, context.folder, settings.names)
  const names = classNames(settings, listed)
  const labels = classesOf(codedTexts(found.classes), names.nameOf, names.declared)
  const groups = await pathGroups(found.paths, context)
  const size = found.paths.length
  const used = { ...settings, file: 'folders' }
  return {
    table: {
      size,
      ...labels,
      ids,
      ...(groups ? { groups } : {}),
      ...(found.splits ? { splits: existingSplits(codedTexts(found.splits)) } : {}),
      sources: [{ name: context.name, start: 0, end: size }],
    },
    layout: {
      kind: 'folders',
      files: [context.folder || '.'],
      description: `folders: one a class${found.splits ? ' below one a split' : ''}, ids are paths`,
      detected,
      stableIds: true,
      settings: settingsLines(used),
    },
    notes: [
      ...leftOutNotes(found),
      ...names.notes(),
      ...noteSpaces(labels.classes),
      ...(groups ? noteUngrouped(groups) : []),
    ],
    records: async () => pathRecords(found.paths, found.classes.map(names.nameOf)),
  }
}

function leftOutNotes({ paths, leftOut }: ClassFolders): Note[] {
  if (leftOut.length === 0) return []
  const reason = isImage(paths[0] ?? '')
    ? 'only images in class folders are samples'
    : 'only files in class folders are samples'
  return [
    { level: 'note', message: `Left out ${counted(leftOut.length, 'file')}, since ${reason}: ${firstFew(leftOut)}` },
  ]
}
