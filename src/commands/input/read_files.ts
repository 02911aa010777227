import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Tree } from '../../dataset/index.ts'

/** The files on disk that a run has read, which its output must not replace. */
export interface ReadFiles {
  readonly paths: ReadonlySet<string>
  /** @param path absolute */
  readonly note: (path: string) => void
}

export function noReadFiles(): ReadFiles {
  const paths = new Set<string>()
  return { paths, note: (path) => paths.add(path) }
}

/** A tree on disk that records which files are read. */
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

/** Whether the file at a path was read, even under another name, such as a hard link or a name in another case. */
export function isRead({ paths }: ReadFiles, path: string): boolean {
  if (paths.size === 0) return false
  const wanted = identityOf(path)
  return wanted !== undefined && Array.from(paths).some((read) => identityOf(read) === wanted)
}

/** Whether two paths lead to the same file, even under different names. */
export function isSameFile(a: string, b: string): boolean {
  const wanted = identityOf(a)
  return wanted !== undefined && identityOf(b) === wanted
}

/** From this size in bytes, searching a file for a name is faster than reading its rows again. */
const LARGE_FILE = 8 * 1024 * 1024

/** Whether the label files can refer to a file. Small files are not searched, because their rows are checked anyway. */
export function mayBeMentioned({ paths }: ReadFiles, name: string): boolean {
  const sizes = Array.from(paths, (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  return sizes.every((size) => size < LARGE_FILE) || Array.from(paths).some((path) => holdsName(path, name))
}

const CHUNK = 1 << 20

/** Ignores case. A name that the file can write differently counts as found. */
function holdsName(path: string, name: string): boolean {
  if (/\.(?:gz|parquet)$/i.test(path) || !/^[\w. -]+$/.test(name)) return true
  const pattern = new RegExp(name.replaceAll('.', '\\.'), 'i')
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(CHUNK + name.length)
    let kept = 0
    for (let read = 1; read > 0; ) {
      read = readSync(file, bytes, kept, CHUNK, null)
      const end = kept + read
      if (pattern.test(bytes.toString('latin1', 0, end))) return true
      kept = Math.min(name.length, end)
      bytes.copyWithin(0, end - kept, end)
    }
    return false
  } finally {
    closeSync(file)
  }
}

/** An identity that all names of a file share. Some file systems do not number their files. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  if (found === undefined) return undefined
  return found.ino ? `${found.dev}:${found.ino}` : realpathSync.native(path)
}
