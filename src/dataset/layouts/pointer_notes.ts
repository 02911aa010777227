import type { Note } from '../dataset.ts'
import { firstFew } from '../naming.ts'
import { joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { lfsPointerIn } from '../tree/lfs_on_disk.ts'
import type { ClassFolders } from './class_folders.ts'

/** So many folders, and so many files in each, are looked into: hundreds of thousands of images should cost nothing. */
const MOST_FOLDERS = 32
const MOST_FILES = 3

/** One warning where files of class folders are Git LFS pointers, by a look at a few files that are checked out. */
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

/** The folders of paths that are sorted by them. */
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

/** A folder that cannot be read now has been listed before: this is a remark, and none for it. */
function pointerIn(folder: string): string | undefined {
  try {
    return lfsPointerIn(folder, MOST_FILES)
  } catch {
    return undefined
  }
}

/** A few folders from all over the dataset. */
function spread(folders: readonly string[]): string[] {
  const step = Math.max(folders.length / MOST_FOLDERS, 1)
  return Array.from({ length: Math.min(folders.length, MOST_FOLDERS) }, (_, i) => folders[Math.floor(i * step)] ?? '')
}
