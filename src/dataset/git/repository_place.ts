import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Where a repository is on this machine. Both paths are absolute and free of links. */
export interface RepositoryPlace {
  /** The top of its working tree: the folder that holds `.git`. */
  readonly topLevel: string
  /** Git's own folder: `.git`, or the folder that the `.git` file of a worktree or submodule refers to. */
  readonly gitFolder: string
}

/**
 * Returns the repository that contains a folder: that of the nearest `.git` in it or in a parent folder. Git is not
 * asked because it would treat any folder with `HEAD`, `objects` and `refs` as a repository, and a dataset can contain
 * such files.
 *
 * @param folder does not have to exist: a sparse checkout leaves folders out
 */
export function repositoryAround(folder: string): RepositoryPlace | undefined {
  for (const at of foldersUp(folder)) {
    const gitFolder = gitFolderIn(at)
    if (gitFolder !== undefined) return { topLevel: at, gitFolder }
  }
  return undefined
}

/**
 * Returns the repository of a workspace: that of the outermost `.git` on the path from the workspace down to a folder
 * in it. A submodule's own repository is not used because a pull request can add one with any history.
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

/** Returns a folder and all its parent folders. */
function foldersUp(folder: string): string[] {
  const folders = [realOrSame(resolve(folder))]
  for (let at = folders[0] as string; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

/** Returns a path relative to the top level, `/`-separated; '' for the top level itself. */
export function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string {
  return relative(topLevel, path).split(sep).join('/')
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** Resolves the links in the part of a path that exists. */
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

/** The `.git` of a worktree or submodule is a file that contains the path of the folder. */
function linked(file: string): string | undefined {
  const stats = statSync(file)
  if (!stats.isFile() || stats.size > MAX_LINK_BYTES) return undefined
  const target = /^gitdir: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return target === undefined ? undefined : resolve(dirname(file), target)
}

/**
 * The files that git reads completely when it opens a repository. If one of them were a pipe, git would wait for it.
 */
const READ_AT_ONCE = ['HEAD', 'config', 'config.worktree', 'commondir', 'gitdir', 'index', 'packed-refs', 'shallow']

/** The git folder of a worktree has no objects, but refers to the repository. */
function isGitFolder(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name))
  if (!has('HEAD') || !(has('objects') || has('commondir'))) return false
  return READ_AT_ONCE.every((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? true)
}

/**
 * Returns the folder that all worktrees of a repository share: it contains the objects and what Git LFS has fetched.
 */
export function sharedGitFolder({ gitFolder }: RepositoryPlace): string {
  const file = join(gitFolder, 'commondir')
  return existsSync(file) ? resolve(gitFolder, readFileSync(file, 'utf8').trim()) : gitFolder
}
