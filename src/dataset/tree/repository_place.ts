import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Where a repository lies on this machine. Both paths are absolute and without links. */
export interface RepositoryPlace {
  /** The top of its working tree: the folder that holds `.git`. */
  readonly topLevel: string
  /** Git's own folder: `.git`, or where a worktree's or submodule's `.git` file says that it is. */
  readonly gitFolder: string
}

/**
 * The repository that a folder lies in: that of the nearest `.git` at or above it. Git is not asked, since it would take
 * any folder that holds `HEAD`, `objects` and `refs` for a repository, and a dataset may hold such files.
 *
 * @param folder where nothing may be: a sparse checkout leaves folders out
 * @param within no further up than this
 */
export function repositoryAround(folder: string, within?: string): RepositoryPlace | undefined {
  const top = within === undefined ? undefined : realOrSame(within)
  for (let at = realOrSame(resolve(folder)); ; at = dirname(at)) {
    if (top !== undefined && !isInside(top, at)) return undefined
    const gitFolder = gitFolderIn(at)
    if (gitFolder !== undefined) return { topLevel: at, gitFolder }
    if (dirname(at) === at) return undefined
  }
}

/** A path's place below the top level, `/`-separated; '' for the top level itself. */
export function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string {
  return relative(topLevel, path).split(sep).join('/')
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** As much of the way as is there, without links. */
function realOrSame(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realOrSame(above), relative(above, path))
  }
}

function gitFolderIn(folder: string): string | undefined {
  const git = join(folder, '.git')
  try {
    const gitFolder = statSync(git).isDirectory() ? git : linked(git)
    return gitFolder !== undefined && isGitFolder(gitFolder) ? realpathSync.native(gitFolder) : undefined
  } catch {
    return undefined
  }
}

const MAX_LINK_BYTES = 64 * 1024

/** A worktree's and a submodule's `.git` is a file that says where it is. */
function linked(file: string): string | undefined {
  const stats = statSync(file)
  if (!stats.isFile() || stats.size > MAX_LINK_BYTES) return undefined
  const target = /^gitdir: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return target === undefined ? undefined : resolve(dirname(file), target)
}

/** A worktree's own has no objects but names the repository's. */
function isGitFolder(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name))
  return has('HEAD') && (has('objects') || has('commondir'))
}

/** The folder that all worktrees of a repository share: objects, and what Git LFS has fetched. */
export function commonFolder({ gitFolder }: RepositoryPlace): string {
  const file = join(gitFolder, 'commondir')
  return existsSync(file) ? resolve(gitFolder, readFileSync(file, 'utf8').trim()) : gitFolder
}
