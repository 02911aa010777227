import { lstatSync, realpathSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { errorCode, InputError } from '../../config/index.ts'
import { baseName, belowFolder, folderOf, joinPath, normalPath, withSlashes } from '../paths/index.ts'
import type { Tree } from './tree.ts'

/**
 * Resolves the links in a path. Returns `undefined` if nothing is there.
 *
 * @param written the path in the error
 */
export function realPath(path: string, written: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new InputError(`Cannot read this path: ${messageOf(error)}`, { file: written })
  }
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
}

/** Whether a path is a folder or inside it. The links in both are resolved. */
export function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/**
 * Returns a path for a file or folder that a printed command creates: the given one, or one with a number if something is
 * there, even a link to nothing. Returns `undefined` if a link leads to its folder, because the command would write
 * elsewhere, and on Windows, whose shells do not read such commands.
 *
 * @param path the path as it is printed, relative to the root of the tree
 * @param context the dataset's folder. A link that leads to it is followed only if it is outside the root.
 */
export async function freePath(
  path: string,
  { tree, folder }: { readonly tree: Tree; readonly folder: string },
  system: string = process.platform,
): Promise<string | undefined> {
  const into = folderOf(path)
  const base = isAbsolute(folder) || /^\.\.(?:\/|$)/.test(folder) ? folder : ''
  const [from, real] = await Promise.all([base, into].map((one) => tree.realPath?.(one) ?? normalPath(one)))
  const isLinked =
    from === undefined ||
    real === undefined ||
    withSlashes(real) !== joinPath(withSlashes(from), into === base ? '' : belowFolder(into, base))
  if (isLinked || system === 'win32') return undefined
  const listed = isAbsolute(real) ? undefined : await tree.files(into)
  const isTaken = (name: string) =>
    listed?.some((file) => file.path === name || file.path.startsWith(`${name}/`)) ??
    lstatSync(join(real, name), { throwIfNoEntry: false }) !== undefined
  const [, stem = '', ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(baseName(path)) ?? []
  const names = Array.from({ length: MOST_NAMES }, (_, at) => `${stem}${at === 0 ? '' : `_${at + 1}`}${ending}`)
  const free = names.find((name) => !isTaken(name))
  return free === undefined ? undefined : joinPath(into, free)
}

const MOST_NAMES = 9

/** Describes common errors in words, and others with the system's own message. */
export function messageOf(error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOENT') return 'it does not exist'
  if (code === 'ENOTDIR') return 'it is not a folder'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this user has no permission to read it'
  if (code === 'ELOOP') return 'the links form a loop'
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
}
