import { realpathSync } from 'node:fs'
import { posix, relative, resolve, sep } from 'node:path'
import { InputError } from '../config/index.ts'
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
} from '../dataset/index.ts'
import type { Context } from './context.ts'
import { remoteUrl, tokenVariables } from './git_token.ts'

/** The files that are checked out, and git where it can be used. */
export interface Checkout {
  /** The folder of the repository on disk: absolute, links resolved. */
  readonly root: string
  /** The project's folder from there, `/`-separated; '' is the repository itself. */
  readonly project: string
  /** None without git, or outside of any repository. */
  readonly repository?: GitCheckout
}

export interface GitCheckout extends OpenRepository {
  readonly head: string
  readonly parents: readonly string[]
  readonly shallow: boolean
  /** Where the base is fetched from. */
  readonly remote: Remote
}

/** A project's path as the repository has it; '' is the repository itself. */
export function fromRoot({ project }: Pick<Checkout, 'project'>, path: string): string {
  const joined = posix.join(project, path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

/**
 * Looks at the workspace.
 *
 * @param folder the input `working-directory`
 * @throws {InputError} where that is no folder inside the workspace
 */
export async function openCheckout(context: Context, folder: string, token: string): Promise<Checkout> {
  const workspace = realpathSync(context.workspace)
  const project = projectFolder(workspace, folder)
  const repository = openWorkspace(workspace, project)
  const root = repository?.place.topLevel ?? workspace
  const place = { root, project: slashes(relative(root, project)) }
  const opened = repository && (await unlessUnavailable(() => openGit(context, repository, token)))
  return opened === undefined ? place : { ...place, repository: opened }
}

function projectFolder(workspace: string, folder: string): string {
  const path = resolve(workspace, folder)
  const real = existing(path)
  if (real === undefined)
    throw new InputError(`Cannot find the input 'working-directory': there is no '${folder}' in the checkout`)
  if (isInside(workspace, real)) return real
  throw new InputError(`Cannot use '${folder}' for the input 'working-directory': it lies outside of the workspace`)
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

/** Nothing where the repository has no commit yet. */
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

/** What is checked out. Without git nobody knows which files it tracks. */
export function checkedOutTree({ root, repository }: Checkout): Tree {
  const { blobIds, ...tree } = folderTree(root, { confined: true, repository: repository ?? 'none' })
  return repository === undefined || blobIds === undefined ? tree : { ...tree, blobIds }
}

export function treeOfCommit(repository: GitCheckout, sha: string): Tree {
  const { git, fetchObjects } = repository
  return commitTree({ git, ...(fetchObjects && { fetchObjects }), commit: sha, prefix: '' })
}
