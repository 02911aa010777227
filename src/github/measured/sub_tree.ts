import { posix } from 'node:path'
import type { Tree } from '../../dataset/index.ts'

/** A folder of a tree as a separate tree. Its paths can still lead to other places in the whole tree. */
export function subTree(tree: Tree, folder: string): Tree {
  if (folder === '' || folder === '.') return tree
  const inside = (path: string) => posix.join(folder, path)
  const { blobIds, diskPath, start } = tree
  return {
    name: tree.name,
    kindOf: (path) => tree.kindOf(inside(path)),
    files: (path) => tree.files(inside(path)),
    read: (path) => tree.read(inside(path)),
    ...(start === undefined ? {} : { start: (path: string, bytes: number) => start.call(tree, inside(path), bytes) }),
    ...(blobIds === undefined ? {} : { blobIds: (path: string) => blobIds.call(tree, inside(path)) }),
    ...(diskPath === undefined ? {} : { diskPath: (path: string) => diskPath.call(tree, inside(path)) }),
  }
}
