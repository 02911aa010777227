import { firstFew } from '../../config/index.ts'
import { joinPath } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import { lfsPointerIn, type SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'

/** The maximum number of folders to examine, and of files in each, so large datasets stay fast. */
const MOST_FOLDERS = 32
const MOST_FILES = 3

/** A warning if files in class folders are Git LFS pointers, based on a few files of the checkout. */
export function lfsNotes({ paths }: ClassFolders, { tree, folder }: SourceContext): Note[] {
  if (tree.diskPath === undefined) return []
  const found: string[] = []
  for (const below of spread(foldersOf(paths))) {
    const name = pointerIn(tree.diskPath(joinPath(folder, below)))
    if (name !== undefined) found.push(joinPath(below, name))
  }
  if (found.length === 0) return []
  const message =
    `Some files are Git LFS pointers, such as ${firstFew(found)}. They are counted by their paths, and their contents are ` +
    'not read. To fetch the contents, run `git lfs pull`, or set `lfs: true` for `actions/checkout`'
  return [{ level: 'warning', message }]
}

/** The folders of paths that are sorted by folder. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>()
  let last = ''
  for (const path of paths) {
    if (path.startsWith(last) && last !== '' && path.indexOf('/', last.length) === -1) continue
    last = path.slice(0, path.lastIndexOf('/') + 1)
    folders.add(last)
  }
  return [...folders]
}

/** Returns `undefined` if a folder can no longer be read, because this is only for a note. */
function pointerIn(folder: string): string | undefined {
  try {
    return lfsPointerIn(folder, MOST_FILES)
  } catch {
    return undefined
  }
}

/** A few folders spread over the dataset. */
function spread(folders: readonly string[]): string[] {
  const step = Math.max(folders.length / MOST_FOLDERS, 1)
  return Array.from({ length: Math.min(folders.length, MOST_FOLDERS) }, (_, i) => folders[Math.floor(i * step)] ?? '')
}
