import { InputError } from '../config/index.ts'
import type { Tree } from '../dataset/index.ts'
import { hasNoOwner, type IndexFile, isOwnIndexFile, parseIndexFile } from '../split/index.ts'
import type { Base, CheckRequest } from './request.ts'

/** The index file of the head or the base. */
export type FoundIndexFile =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'broken'
      readonly reason: string
      /** Whether this tool wrote it nevertheless. */
      readonly own: boolean
      /** Whether it has conflict markers or is empty, so its content does not tell whose file it is. */
      readonly ownerless?: boolean
      /** Whether it is a valid index file of another dataset. */
      readonly isForeign?: true
    }
  | { readonly kind: 'read'; readonly file: IndexFile; readonly bytes: Uint8Array }

/**
 * @param known A file that was read before. If the bytes are the same, it is returned instead of parsing them again, so that what is
 * known about its ids need not be found out again either.
 */
export async function readIndexFile(tree: Tree, path: string, known?: FoundIndexFile): Promise<FoundIndexFile> {
  if ((await tree.kindOf(path)) !== 'file') return { kind: 'missing' }
  const bytes = await tree.read(path)
  if (known?.kind === 'read' && Buffer.compare(known.bytes, bytes) === 0) return known
  try {
    return { kind: 'read', file: parseIndexFile(bytes, { file: path }), bytes }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { kind: 'broken', reason: error.message, own: isOwnIndexFile(bytes), ownerless: hasNoOwner(bytes) }
  }
}

/** Reads the base's index file from the head's path, or from the path in the base's config. */
export async function readBaseIndexFile(
  { base, config }: Pick<CheckRequest, 'base' | 'config'>,
  head: FoundIndexFile,
): Promise<FoundIndexFile> {
  const found = await readBaseIndexFileAt(base, config.data.splitIndicesPath, head)
  if (found.kind !== 'missing' || base.kind === 'none' || 'missing' in base.config) return found
  return readIndexFile(base.tree, base.config.data.splitIndicesPath, head)
}

/** @param head The head's index file, which is often the same. */
export async function readBaseIndexFileAt(base: Base, path: string, head?: FoundIndexFile): Promise<FoundIndexFile> {
  return base.kind === 'none' ? { kind: 'missing' } : readIndexFile(base.tree, path, head)
}

export function fileIn(found: FoundIndexFile): IndexFile | undefined {
  return found.kind === 'read' ? found.file : undefined
}
