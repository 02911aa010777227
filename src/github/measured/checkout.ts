import { realpathSync } from 'node:fs'
import { posix, relative, resolve, sep } from 'node:path'
import { InputError } from '../../config/index.ts'
import {
  commitParents,
  commitTree,
  configFromEnvironment,
  fetchObjects,
  folderTree,
  GitUnavailable,
  isShallow,
  type OpenRepository,
  openWorkspace,
  type Remote,
  resolveCommit,
  type Tree,
} from '../../dataset/index.ts'
import { type Context, remoteUrl, tokenVariables } from '../runner/index.ts'

/** The files that are checked out, and the Git repository if it can be used. */
export interface Checkout {
  /** The absolute path of the repository's folder on disk, with links resolved. */
  readonly root: string
  /** The `/`-separated path of the project's folder from the root, with links resolved; '' is the root. */
  readonly project: string
  /** Missing without Git, or outside a repository. */
  readonly repository?: GitCheckout
}

/** A checkout that was just opened. */
export interface OpenedCheckout extends Checkout {
  /** The path of the project as it is written. Where its links lead can differ between commits: see `projectIn`. */
  readonly written: string
}

export interface GitCheckout extends OpenRepository {
  readonly head: string
  readonly parents: readonly string[]
  readonly shallow: boolean
  /** The remote to fetch the base from. */
  readonly remote: Remote
}

/** Returns a path of the project from the repository's root; '' is the root. */
export function fromRoot({ project }: Pick<Checkout, 'project'>, path: string): string {
  const joined = posix.join(project, path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

/**
 * Finds the project and the repository in the workspace.
 *
 * @param folder the input `working-directory`
 * @throws {InputError} if that is not a folder inside the workspace
 */
export async function openCheckout(context: Context, folder: string, token: string): Promise<OpenedCheckout> {
  const workspace = realpathSync(context.workspace)
  const project = projectFolder(workspace, folder)
  const { root, path, repository } = openWorkspace(workspace, resolve(workspace, folder))
  if (!isInside(root, project))
    throw new InputError(`Cannot use '${folder}' for the input 'working-directory': it leads outside its repository`)
  const place = { root, project: slashes(relative(root, project)), written: path }
  const opened = repository && (await unlessUnavailable(() => openGit(context, repository, token)))
  return opened === undefined ? place : { ...place, repository: opened }
}

function projectFolder(workspace: string, folder: string): string {
  const path = resolve(workspace, folder)
  const real = existing(path)
  if (real === undefined)
    throw new InputError(
      `Cannot find the folder '${folder}' of the input 'working-directory': it does not exist in the checkout`,
    )
  if (isInside(workspace, real)) return real
  throw new InputError(`Cannot use '${folder}' for the input 'working-directory': it is outside the workspace`)
}

/**
 * Returns the path of the project's folder in a commit. Its links are those of the commit, so a pull request that makes
 * the folder a link does not change which files of the base are compared.
 *
 * @throws {InputError} if a link cannot be followed
 */
export async function projectIn(tree: Tree, { written }: Pick<OpenedCheckout, 'written'>): Promise<string> {
  return (await tree.realPath?.(written)) ?? written
}

function existing(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/')
}

async function unlessUnavailable<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitUnavailable) return undefined
    throw error
  }
}

/** Returns nothing if the repository has no commits. */
async function openGit(
  { hosts, repository: name }: Context,
  repository: OpenRepository,
  token: string,
): Promise<GitCheckout | undefined> {
  const { git } = repository
  const head = await resolveCommit(git, 'HEAD')
  if (head === undefined) return undefined
  const url = remoteUrl(hosts, name)
  const remote = { url, env: await tokenVariables({ git, url, token }, configFromEnvironment()) }
  return {
    ...repository,
    fetchObjects: (ids) => fetchObjects(git, remote, ids),
    head,
    parents: (await commitParents(git, head)) ?? [],
    shallow: await isShallow(git),
    remote,
  }
}

/** The tree of the checkout. Without Git, there are no blob ids, because the tracked files are unknown. */
export function checkedOutTree({ root, repository }: Checkout): Tree {
  const { blobIds, ...folder } = folderTree(root, { confined: true, repository: repository ?? 'none' })
  const tree = { ...folder, name: 'the checkout' }
  return repository === undefined || blobIds === undefined ? tree : { ...tree, blobIds }
}

export function treeOfCommit(repository: GitCheckout, sha: string): Tree {
  const { git, fetchObjects } = repository
  return commitTree({ git, ...(fetchObjects && { fetchObjects }), commit: sha, prefix: '' })
}
