import type { Tree } from '../dataset/index.ts'

/** Whether a path has the same bytes in two trees, or is in neither. */
export async function sameFile(a: Tree, b: Tree, path: string): Promise<boolean> {
  const [left, right] = await Promise.all([bytesIn(a, path), bytesIn(b, path)])
  if (left === undefined || right === undefined) return left === right
  return Buffer.compare(left, right) === 0
}

async function bytesIn(tree: Tree, path: string): Promise<Uint8Array | undefined> {
  return (await tree.kindOf(path)) === 'file' ? tree.read(path) : undefined
}
