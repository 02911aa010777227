import { InputError } from '../config/index.ts'
import { classesOf } from './classes.ts'
import { codedTexts } from './coded_columns.ts'
import { contentGroups } from './content_groups.ts'
import { counted } from './counted.ts'
import type { Dataset, Note } from './dataset.ts'
import { existingSplits, splitWord } from './existing_splits.ts'
import { matchPaths, noteUngrouped, patternGroups } from './groups.ts'
import { classNames, firstFew, noteSpaces, readNames } from './naming.ts'
import { folderOf } from './paths.ts'
import { settingsLines } from './settings_lines.ts'
import type { SourceContext } from './source_context.ts'
import { compareTexts, textColumn } from './text_column.ts'

/** torchvision's IMG_EXTENSIONS. */
const IMAGES = /\.(?:jpe?g|png|ppm|bmp|pgm|tiff?|webp)$/i

/** Whether torchvision would take the file for an image. */
export function isImage(path: string): boolean {
  return IMAGES.test(path)
}

/** Samples whose class is the folder that they are in. */
export interface ClassFolders {
  /** In the order of `torchvision.datasets.ImageFolder`. */
  readonly paths: readonly string[]
  readonly classes: readonly string[]
  /** The upper folder's split, where classes lie below folders such as `train` and `val`. */
  readonly splits?: readonly string[]
  /** Files that are no samples: outside of the class folders, and what is no image among images. */
  readonly leftOut: readonly string[]
}

/**
 * Sorts a dataset's files into class folders: the first step of a path is the class, or the second where the first steps
 * are all splits.
 *
 * @param files Neither hidden nor ignored.
 */
export function classFolders(files: readonly string[]): ClassFolders {
  const depth = hasSplitFolders(files) ? 1 : 0
  const inFolders = files.filter((path) => path.split('/').length > depth + 1)
  const images = inFolders.filter(isImage)
  const paths = (images.length > 0 ? images : inFolders).toSorted((a, b) => compareAsImageFolder(a, b, depth))
  const taken = new Set(paths)
  return {
    paths,
    classes: paths.map((path) => path.split('/')[depth] ?? ''),
    ...(depth === 1 ? { splits: paths.map((path) => path.split('/')[0] ?? '') } : {}),
    leftOut: files.filter((path) => !taken.has(path)),
  }
}

function hasSplitFolders(files: readonly string[]): boolean {
  const tops = new Set(files.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))
  const deepest = files.some((path) => path.split('/').length > 2)
  return deepest && tops.size > 1 && [...tops].every((top) => splitWord(top) !== undefined)
}

/** The class folders sorted, within one the folders as `os.walk` gives them sorted, within these the names. */
function compareAsImageFolder(a: string, b: string, depth: number): number {
  const stepsA = a.split('/')
  const stepsB = b.split('/')
  for (let i = 0; i <= depth; i++) {
    const order = compareTexts(stepsA[i] ?? '', stepsB[i] ?? '')
    if (order !== 0) return order
  }
  return compareTexts(folderOf(a), folderOf(b)) || compareTexts(a, b)
}

/** @throws {InputError} where there are no class folders. */
export async function folderDataset(
  files: readonly string[],
  context: SourceContext,
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const { settings } = context
  const found = classFolders(files)
  if (found.paths.length === 0) {
    throw new InputError(`Found no files in class folders below ${context.folder || '.'}: the dataset is empty`)
  }
  const ids = textColumn(found.paths)
  const listed =
    settings.names === undefined ? undefined : await readNames(context.tree, context.folder, settings.names)
  const names = classNames(settings, listed)
  const labels = classesOf(codedTexts(found.classes), names.nameOf)
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

/** Groups of samples that are paths. */
export async function pathGroups(paths: readonly string[], { tree, folder, settings }: SourceContext) {
  const { group, groupPattern, pattern } = settings
  if (group === 'content') return contentGroups(tree, folder, textColumn(paths))
  if (group !== undefined) {
    throw new InputError(
      `No column '${group}' (labels.group): samples that are files have only 'content' and group_pattern`,
    )
  }
  if (groupPattern !== undefined) return patternGroups(textColumn(paths), groupPattern)
  return pattern === undefined ? undefined : (await matchPaths(paths, { source: pattern, needsLabel: false })).groups
}

export function pathRecords(paths: readonly string[], labels: readonly string[]) {
  return { columns: ['path', 'label'], rows: paths.map((path, row) => [path, labels[row] ?? '']) }
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
