import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Tree } from '../dataset/index.ts'

/** The files on disk that a run has read: what it writes must not replace one of them. */
export interface ReadFiles {
  readonly paths: ReadonlySet<string>
  /** @param path absolute */
  readonly note: (path: string) => void
}

export function noReadFiles(): ReadFiles {
  const paths = new Set<string>()
  return { paths, note: (path) => paths.add(path) }
}

/** A tree on disk that notes what is read of it. */
export function notingTree(tree: Tree, root: string, { note }: ReadFiles): Tree {
  const { diskPath } = tree
  return {
    ...tree,
    async read(path) {
      note(resolve(root, path))
      return tree.read(path)
    },
    ...(diskPath && {
      diskPath(path: string) {
        note(resolve(root, path))
        return diskPath(path)
      },
    }),
  }
}

/** Whether one of the files that were read is the one at a path, whatever that calls it: a hard link, another case. */
export function isRead({ paths }: ReadFiles, path: string): boolean {
  if (paths.size === 0) return false
  const wanted = identityOf(path)
  return wanted !== undefined && Array.from(paths).some((read) => identityOf(read) === wanted)
}

/** The same for all names of a file. Some file systems number no files. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  if (found === undefined) return undefined
  return found.ino ? `${found.dev}:${found.ino}` : realpathSync.native(path)
}
