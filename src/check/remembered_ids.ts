import { posix } from 'node:path'
import type { Tree } from '../dataset/index.ts'

type Ids = ReturnType<NonNullable<Tree['blobIds']>>

/** The tree, which asks git only once for the ids of a folder: several questions of one check need them. */
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
