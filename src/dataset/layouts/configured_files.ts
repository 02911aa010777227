import { InputError } from '../../config/index.ts'
import { anyGlob, belowFolder, joinPath, normalPath } from '../paths/index.ts'
import { type SourceContext, startOfFile } from '../tree/index.ts'

/** The first bytes of a file, by its path below the dataset. */
export type BytesOf = (path: string) => Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }>

export function bytesIn({ tree, folder }: Pick<SourceContext, 'tree' | 'folder'>): BytesOf {
  return (path) => startOfFile(tree, joinPath(folder, path))
}

/**
 * Returns the files of `labels.file`, which may be a glob, or the file at the dataset's path. Returns `undefined` if neither
 * is set.
 *
 * @throws {InputError} if no file matches.
 */
export async function configuredFiles(
  files: readonly string[],
  { tree, folder, file, settings }: SourceContext,
): Promise<readonly string[] | undefined> {
  if (settings.file === undefined) return file === undefined ? undefined : [belowFolder(file, folder)]
  if ((await tree.kindOf(joinPath(folder, settings.file))) === 'file') return [normalPath(settings.file)]
  const found = files.filter(anyGlob([settings.file]))
  if (found.length > 0) return found
  throw new InputError(`Found no file that matches '${settings.file}' (labels.file) in ${folder || '.'}`)
}
