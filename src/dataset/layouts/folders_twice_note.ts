import { counted, firstFew } from '../../config/index.ts'
import type { Note } from '../table/index.ts'
import type { FolderTwice } from '../tree/index.ts'

/** A warning if samples count twice because links lead to folders that are in the dataset under another path. */
export function noteFoldersTwice(files: readonly string[], twice: readonly FolderTwice[]): Note[] {
  const folders = foldersOf(files)
  const pairs = twice.filter(({ path, again }) => folders.has(path) && folders.has(again))
  if (pairs.length === 0) return []
  const names = firstFew(pairs.map(({ path, again }) => `${again} -> ${path || '.'}`))
  const links = pairs.length === 1 ? 'a link leads' : 'links lead'
  const message = `Counted the samples of ${counted(pairs.length, 'folder')} twice because ${links} to folders of the dataset: ${names}`
  return [{ level: 'warning', message }]
}

/** All folders that contain files, with `''` for the folder of the dataset. */
function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const found = new Set([''])
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at)
      if (found.has(folder)) break
      found.add(folder)
    }
  }
  return found
}
