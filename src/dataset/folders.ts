import { InputError, type LabelSettings } from '../config/index.ts'
import { classesOf } from './classes.ts'
import { codedTexts } from './coded_columns.ts'
import { contentGroups } from './content_groups.ts'
import { counted } from './counted.ts'
import type { Dataset, Note } from './dataset.ts'
import { existingSplits, splitWord } from './existing_splits.ts'
import { matchPaths, noteUngrouped, patternGroups } from './groups.ts'
import { classNames, firstFew, noteSpaces, readNames } from './naming.ts'
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
  const inFolders = files.filter((path) => stepsOf(path, depth + 1) !== undefined)
  const images = inFolders.filter(isImage)
  const paths = inImageFolderOrder(images.length > 0 ? images : inFolders, depth)
  const taken = new Set(paths.length === files.length ? [] : paths)
  return {
    paths,
    classes: paths.map((path) => path.slice(depth === 0 ? 0 : path.indexOf('/') + 1, stepsOf(path, depth + 1)?.length)),
    ...(depth === 1 ? { splits: paths.map((path) => stepsOf(path, 1) ?? '') } : {}),
    leftOut: paths.length === files.length ? [] : files.filter((path) => !taken.has(path)),
  }
}

/** The first steps of a path; none where it has no more than these. */
function stepsOf(path: string, count: number): string | undefined {
  let slash = -1
  for (let i = 0; i < count; i++) {
    slash = path.indexOf('/', slash + 1)
    if (slash === -1) return undefined
  }
  return path.slice(0, slash)
}

function hasSplitFolders(files: readonly string[]): boolean {
  const tops = new Set(files.flatMap((path) => stepsOf(path, 1) ?? []))
  const isDeep = files.some((path) => stepsOf(path, 2) !== undefined)
  return isDeep && tops.size > 1 && [...tops].every((top) => splitWord(top) !== undefined)
}

/** The class folders sorted, within one the folders as `os.walk` gives them sorted, within these the names. */
function inImageFolderOrder(paths: readonly string[], depth: number): string[] {
  const folders = new Map<string, string[]>()
  for (const path of paths.toSorted(compareTexts)) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const names = folders.get(folder)
    if (names) names.push(path)
    else folders.set(folder, [path])
  }
  const classOf = (folder: string) => stepsOf(folder, depth + 1) ?? folder
  const order = [...folders.keys()].sort((a, b) => compareTexts(classOf(a), classOf(b)) || compareTexts(a, b))
  return order.flatMap((folder) => folders.get(folder) ?? [])
}

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

/** @throws {InputError} where the config names columns, though the samples are files. */
export function refuseColumns(settings: LabelSettings, allowed: readonly ColumnKey[] = []): void {
  const told = COLUMN_KEYS.find((key) => settings[key] !== undefined && !allowed.includes(key))
  if (told === undefined) return
  const key = told.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  throw new InputError(
    `Cannot use labels.${key}: it is for the columns of a label file, and here the samples are files`,
  )
}

type ColumnKey = 'id' | 'label' | 'columns' | 'split' | 'content' | 'separator' | 'oneHot' | 'ragged'
const COLUMN_KEYS: readonly ColumnKey[] = [
  'id',
  'label',
  'columns',
  'split',
  'content',
  'separator',
  'oneHot',
  'ragged',
]

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
