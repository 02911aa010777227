import type { FileStart } from '../../config/index.ts'
import type { Tree } from './tree.ts'

/** How much of a file is read to tell what it is. */
export const START_BYTES: number = 64 * 1024

/** The first bytes of a file; the whole of it is read only where the tree cannot do less. */
export async function startOfFile(tree: Tree, path: string, bytes: number = START_BYTES): Promise<FileStart> {
  if (tree.start !== undefined) return tree.start(path, bytes)
  const whole = await tree.read(path)
  return { bytes: whole.subarray(0, bytes), isWhole: whole.length <= bytes }
}
