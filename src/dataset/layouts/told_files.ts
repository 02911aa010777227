import { InputError } from '../../config/index.ts'
import { anyGlob } from '../glob.ts'
import { belowFolder, joinPath, normalPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { startOfFile } from '../tree/file_start.ts'

/** The first bytes of a file, by its path below the dataset. */
export type StartOf = (path: string) => Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }>

export function startIn({ tree, folder }: Pick<SourceContext, 'tree' | 'folder'>): StartOf {
  return (path) => startOfFile(tree, joinPath(folder, path))
}

/**
 * The files that `labels.file` tells, which may be a glob, or the one that the dataset's path is; none where nothing tells.
 *
 * @throws {InputError} where there is no such file.
 */
export async function toldFiles(
  files: readonly string[],
  { tree, folder, file, settings }: SourceContext,
): Promise<readonly string[] | undefined> {
  if (settings.file === undefined) return file === undefined ? undefined : [belowFolder(file, folder)]
  if ((await tree.kindOf(joinPath(folder, settings.file))) === 'file') return [normalPath(settings.file)]
  const found = files.filter(anyGlob([settings.file]))
  if (found.length > 0) return found
  throw new InputError(`Found no file that matches '${settings.file}' (labels.file) in ${folder || '.'}`)
}
