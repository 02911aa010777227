import { posix } from 'node:path'
import type { Tree } from '../dataset/index.ts'

type Ids = ReturnType<NonNullable<Tree['blobIds']>>

/** Returns the tree with a cache for the blob ids of a folder, because several steps of a check need them. */
export function rememberingIds(tree: Tree): Tree {
  const { blobIds } = tree
  if (blobIds === undefined) return tree
  const known = new Map<string, Ids>()
  return {
    ...tree,
    blobIds(path) {
      const folder = posix.normalize(path)
      const ids = known.get(folder) ?? blobIds(path)
      known.set(folder, ids)
      return ids
    },
  }
}
