import { isAbsolute, posix, win32 } from 'node:path'

interface SearchPath {
  /** The value of the variable `PATH`. */
  readonly path: string
  readonly isWindows: boolean
  /** The workspace of a runner. A pull request determines which programs are in it. */
  readonly workspace?: string | undefined
}

/**
 * Returns the folders of `PATH` from which programs can be started. An empty or relative entry means the current folder, which
 * can be a dataset. `npx` adds the `node_modules` of the current folder.
 */
export function trustedPath({ path, isWindows, workspace }: SearchPath): string {
  const { isAbsolute, relative, delimiter, parse } = isWindows ? win32 : posix
  const isInWorkspace = (folder: string) => {
    if (!workspace || !isAbsolute(workspace) || parse(workspace).root === workspace) return false
    const way = relative(workspace, folder)
    return !isAbsolute(way) && !/^\.\.(?![^/\\])/.test(way)
  }
  const isTrusted = (folder: string) =>
    isAbsolute(folder) && !/(^|[/\\])node_modules([/\\]|$)/i.test(folder) && !isInWorkspace(folder)
  const folders = path.split(delimiter).map((folder) => (isWindows ? folder.replaceAll('"', '') : folder))
  return folders.filter(isTrusted).join(delimiter)
}

interface Program {
  readonly program: string
  /** The folders to search, as `trustedPath` returns them. */
  readonly path: string | undefined
  readonly isWindows: boolean
  readonly isFile: (path: string) => boolean
}

/**
 * Returns what to start, or `undefined` if the program is in none of the folders. On Windows, this is an absolute path,
 * because Node.js would search the current folder before `PATH`. Elsewhere, the system searches only `PATH`, except that an
 * empty one means the current folder.
 */
export function programPlace({ program, path, isWindows, isFile }: Program): string | undefined {
  if (isAbsolute(program) || win32.isAbsolute(program)) return program
  if (path === '') return undefined
  if (!isWindows) return program
  const folders = (path ?? '').split(win32.delimiter).filter((folder) => folder !== '')
  // The extensions that Windows starts without a shell, in its order.
  const candidates = folders.flatMap((folder) => ['.com', '.exe'].map((end) => win32.join(folder, `${program}${end}`)))
  return candidates.find(isFile)
}
