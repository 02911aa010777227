import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Where a repository is on this machine. Both paths are absolute and free of links. */
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
 */
export function repositoryAround(folder: string): RepositoryPlace | undefined {
  for (const at of foldersUp(folder)) {
    const gitFolder = gitFolderIn(at)
    if (gitFolder !== undefined) return { topLevel: at, gitFolder }
  }
  return undefined
}

/**
 * The repository that a workspace belongs to: that of the outermost `.git` on the way from the workspace down to a folder
 * in it. A submodule's own is not asked for: a change may add one, with whatever history its author likes.
 */
export function repositoryOfWorkspace(workspace: string, folder: string): RepositoryPlace | undefined {
  const top = realOrSame(resolve(workspace))
  const inside = foldersUp(folder).filter((at) => isInside(top, at))
  for (const at of inside.reverse()) {
    const gitFolder = gitFolderIn(at)
    if (gitFolder !== undefined) return { topLevel: at, gitFolder }
  }
  return undefined
}

/** A folder and all above it. */
function foldersUp(folder: string): string[] {
  const folders = [realOrSame(resolve(folder))]
  for (let at = folders[0] as string; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

/** A path's place below the top level, `/`-separated; '' for the top level itself. */
export function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string {
  return relative(topLevel, path).split(sep).join('/')
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** A path without links, as far as it is there. */
export function realOrSame(path: string): string {
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
    const stats = statSync(git, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    const gitFolder = stats.isDirectory() ? git : linked(git)
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

/** What git reads whole as soon as it opens a repository: a pipe in the place of one would be waited for. */
const READ_AT_ONCE = ['HEAD', 'config', 'config.worktree', 'commondir', 'gitdir', 'index', 'packed-refs', 'shallow']

/** A worktree's own has no objects but names the repository's. */
function isGitFolder(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name))
  if (!has('HEAD') || !(has('objects') || has('commondir'))) return false
  return READ_AT_ONCE.every((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? true)
}

/** The folder that all worktrees of a repository share: objects, and what Git LFS has fetched. */
export function commonFolder({ gitFolder }: RepositoryPlace): string {
  const file = join(gitFolder, 'commondir')
  return existsSync(file) ? resolve(gitFolder, readFileSync(file, 'utf8').trim()) : gitFolder
}
