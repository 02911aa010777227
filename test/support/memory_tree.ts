import { createHash } from 'node:crypto'
import { InputError } from '../../src/config/index.ts'
import { compareTexts, type Tree } from '../../src/dataset/index.ts'

/** A tree of files in memory, by their paths from its root. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): Tree {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const below = (folder: string) => (isRoot(folder) ? '' : `${clean(folder)}/`)
  const pathsIn = (folder: string) =>
    [...contents.keys()].filter((path) => path.startsWith(below(folder))).sort(compareTexts)
  return {
    name: 'memory',
    async kindOf(path) {
      if (contents.has(clean(path))) return 'file'
      return isRoot(path) || pathsIn(path).length > 0 ? 'folder' : undefined
    },
    files: async (folder) => pathsIn(folder).map((path) => ({ path: path.slice(below(folder).length) })),
    async read(path) {
      const content = contents.get(clean(path))
      if (content === undefined) throw new InputError(`Cannot find '${path}' in memory`)
      return content
    },
    blobIds: async (folder) =>
      new Map(
        pathsIn(folder).map((path) => [
          path.slice(below(folder).length),
          blobId(contents.get(path) ?? new Uint8Array()),
        ]),
      ),
  }
}

function isRoot(path: string): boolean {
  return clean(path) === ''
}

function clean(path: string): string {
  return path
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/')
}

function blobId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}
