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

/** A folder of a workspace, by the path that was written for it. */
export interface PlaceInWorkspace {
  /** The top level of the repository that contains it, else the workspace. */
  readonly root: string
  /**
   * The `/`-separated path below the root. Links in it are not resolved, because a pull request can change where they
   * lead: the same path can be a folder in one commit and a link in another.
   */
  readonly path: string
  /** Missing outside a repository. */
  readonly repository?: RepositoryPlace
}

/**
 * Locates a folder of a workspace in its repository: that of the outermost `.git` on the path from the workspace down to
 * the folder, as it is written. The repository of a submodule, or of another checkout that a link leads to, is not used
 * because a pull request can add one with any history.
 */
export function placeInWorkspace(workspace: string, folder: string): PlaceInWorkspace {
  const top = realOrSame(resolve(workspace))
  let outside: PlaceInWorkspace | undefined
  for (const { real, rest } of startsOf(folder)) {
    if (!isInside(top, real)) continue
    const repository = outermost(foldersUp(real).filter((at) => isInside(top, at)))
    const root = repository?.topLevel ?? top
    const place = { root, path: slashed(join(relative(root, real), rest)) }
    if (repository !== undefined) return { ...place, repository }
    outside ??= place
  }
  return outside ?? { root: top, path: slashed(relative(top, realOrSame(resolve(folder)))) }
}

function outermost(folders: readonly string[]): RepositoryPlace | undefined {
  for (const at of folders.toReversed()) {
    const gitFolder = gitFolderIn(at)
    if (gitFolder !== undefined) return { topLevel: at, gitFolder }
  }
  return undefined
}

/**
 * Returns the path of a file or folder below the top level as it is written, `/`-separated. Links below the top level
 * are not resolved. A path that is not below it starts with `..`.
 */
export function writtenInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string {
  const top = realOrSame(resolve(topLevel))
  for (const { real, rest } of startsOf(path)) if (isInside(top, real)) return slashed(join(relative(top, real), rest))
  return slashed(relative(top, realOrSame(resolve(path))))
}

interface Start {
  /** The start of the path, with its links resolved. */
  readonly real: string
  /** The rest of the path, as it is written. */
  readonly rest: string
}

/** The starts of a path, from the root of the file system down to the whole path. */
function* startsOf(path: string): Generator<Start> {
  const whole = resolve(path)
  const starts = [whole]
  for (let at = whole; dirname(at) !== at; at = dirname(at)) starts.push(dirname(at))
  for (const start of starts.reverse()) yield { real: realOrSame(start), rest: relative(start, whole) }
}

/** Returns a folder and all its parent folders. */
function foldersUp(folder: string): string[] {
  const folders = [realOrSame(resolve(folder))]
  for (let at = folders[0] as string; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

/** Returns a path relative to the top level, `/`-separated; '' for the top level itself. */
export function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string {
  return slashed(relative(topLevel, path))
}

function slashed(path: string): string {
  return path === '.' ? '' : path.split(sep).join('/')
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
