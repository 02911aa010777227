import type { FileStart } from '../../config/index.ts'
import type { Tree } from './tree.ts'

/** The number of bytes that are read to detect what a file is. */
export const START_BYTES: number = 64 * 1024

/** Returns the first bytes of a file. The whole file is read only if the tree has no other way. */
export async function startOfFile(tree: Tree, path: string, bytes: number = START_BYTES): Promise<FileStart> {
  if (tree.start !== undefined) return tree.start(path, bytes)
  const whole = await tree.read(path)
  return { bytes: whole.subarray(0, bytes), isWhole: whole.length <= bytes }
}
