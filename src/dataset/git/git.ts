import { checkNoMore, checkText, InputError } from '../../config/index.ts'
import { childEnvironment, GIT_ENVIRONMENT, GIT_SWITCHES } from './child_environment.ts'
import { runProcess, STOPPED, type StopSignal } from './git_process.ts'
import { type PlaceInWorkspace, placeInWorkspace, type RepositoryPlace, repositoryAround } from './repository_place.ts'

/**
 * Runs git on one repository, without a shell and without running anything that the repository configures.
 *
 * @throws {GitUnavailable} if git cannot be started. A command that fails reports it with its exit code.
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>

/** Options of one git command. */
export interface GitOptions {
  /** The bytes to pass on standard input. The default is none. */
  readonly stdin?: Uint8Array
  /** Receives standard output while git writes it. The `stdout` of the answer is then empty. */
  readonly onOutput?: (piece: Uint8Array) => void
  /** The number of bytes of output after which git is stopped, which the answer says. By default, there is no limit. */
  readonly maxOutput?: number
  /** Stops git when it is aborted. The exit code is then not 0. */
  readonly signal?: StopSignal
  /** Environment variables to add. */
  readonly env?: Readonly<Record<string, string>>
}

/** What a git command answered. */
export interface GitAnswer {
  /** The exit code. */
  readonly code: number
  /** The bytes of standard output. */
  readonly stdout: Uint8Array
  /** The text of standard error. */
  readonly stderr: string
  /** Whether git was stopped because it printed more than `maxOutput`. */
  readonly isTooLong?: true
}

/** A repository on this machine, and how to run git on it. */
export interface OpenRepository {
  /** Where the repository is. */
  readonly place: RepositoryPlace
  /** Runs git on the repository. */
  readonly git: Git
  /**
   * Fetches objects that a partial clone lacks, and returns the reason if that fails. Without it, such objects cannot
   * be read.
   */
  readonly fetchObjects?: (ids: readonly string[]) => Promise<string | undefined>
}

/** Git is not installed, or must not be run. The message states the reason in one line. */
export class GitUnavailable extends InputError {}

/** Git was stopped because it did not respond. So it has not said that anything is missing. */
export class GitSilent extends GitUnavailable {}

/**
 * The number of milliseconds without output after which git is considered stuck, for example on a pipe in its folder
 * or on a server.
 */
export const GIT_PATIENCE = 180_000

export function gitOf({ topLevel, gitFolder }: RepositoryPlace, patience: number = GIT_PATIENCE): Git {
  const named = ['-C', topLevel, `--git-dir=${gitFolder}`, `--work-tree=${topLevel}`, '--no-pager']
  // A pipe in the repository would stop every further command as well.
  let silent: GitSilent | undefined
  return async (args, { stdin = new Uint8Array(), env = {}, onOutput, maxOutput, signal } = {}) => {
    if (silent !== undefined) throw silent
    const answer = await runProcess({
      program: 'git',
      args: [...named, ...GIT_SWITCHES, ...args],
      stdin,
      env: { ...childEnvironment(), ...GIT_ENVIRONMENT, ...env },
      patience,
      ...(onOutput && { onOutput }),
      ...(maxOutput !== undefined && { maxOutput }),
      ...(signal && { signal }),
    })
    if ('reason' in answer) throw new GitUnavailable(`Cannot run Git: ${answer.reason}`)
    const { stopped, ...complete } = answer
    if (stopped === 'patience') {
      const error = new GitSilent(noAnswer(args[0]))
      if (args[0] !== 'fetch') silent = error
      throw error
    }
    if (stopped === undefined) return complete
    // A program can end by itself just before it is stopped.
    return { ...complete, code: STOPPED, ...(stopped === 'output' && { isTooLong: true as const }) }
  }
}

function noAnswer(command = ''): string {
  const reason =
    command === 'fetch'
      ? 'The server might be slow.'
      : 'A file in the .git folder, or a file that its config includes, might be a pipe.'
  return `Cannot run Git: \`git ${command}\` did not respond in time. ${reason}`
}

/** Opens the repository that contains a folder. Returns `undefined` if there is none. */
export function openRepository(folder: string): OpenRepository | undefined {
  return opened(repositoryAround(folder))
}

/** A folder of a workspace whose repository is open. */
interface OpenWorkspace extends Pick<PlaceInWorkspace, 'root' | 'path'> {
  readonly repository?: OpenRepository
}

/** Locates a folder in a runner's workspace, and opens the repository that contains it, if there is one. */
export function openWorkspace(workspace: string, folder: string): OpenWorkspace {
  const { root, path, repository: place } = placeInWorkspace(workspace, folder)
  const repository = opened(place)
  return { root, path, ...(repository && { repository }) }
}

function opened(place: RepositoryPlace | undefined): OpenRepository | undefined {
  return place === undefined ? undefined : { place, git: gitOf(place) }
}

/**
 * Returns git for the repository that contains a folder.
 *
 * @throws {InputError} if the folder is in no repository.
 */
export function gitIn(folder: string, ...more: never[]): Git {
  checkNoMore(more, 'run git', 'a folder')
  checkText(folder, { doing: 'run git', name: 'folder' }, 'the path of a folder')
  const place = repositoryAround(folder)
  if (place === undefined)
    throw new InputError('Found no Git repository in this folder or a parent folder', { file: folder })
  return gitOf(place)
}

/** Returns the full hash of the commit that a revision names, or `undefined` if it is not in this repository. */
export async function resolveCommit(git: Git, revision: string): Promise<string | undefined> {
  const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const sha = textOf(stdout).trim()
  // Git also accepts `^HEAD`, which means everything but that commit.
  return code === 0 && isHash(sha) ? sha : undefined
}

/** Whether `HEAD` is a branch without commits, as before the first commit of a repository. */
export async function isUnborn(git: Git): Promise<boolean> {
  const { code } = await git(['symbolic-ref', '--quiet', 'HEAD'])
  if (code !== 0) return false
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD'])
  return head.code !== 0
}

/** Whether the clone is shallow. */
export async function isShallow(git: Git): Promise<boolean> {
  const { stdout } = await git(['rev-parse', '--is-shallow-repository'])
  return textOf(stdout).trim() === 'true'
}

/**
 * Returns the parents that are recorded in a commit itself, because the log of a shallow clone hides them.
 *
 * @returns `undefined` if the commit is not here
 */
export async function commitParents(git: Git, sha: string): Promise<readonly string[] | undefined> {
  if (!isHash(sha)) return undefined
  const { code, stdout } = await git(['cat-file', 'commit', sha])
  if (code !== 0) return undefined
  const [header = ''] = textOf(stdout).split('\n\n', 1)
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
}

/**
 * Returns the best common ancestor of two commits, or `undefined` if there is none or the history here does not reach
 * it.
 */
export async function mergeBase(git: Git, a: string, b: string): Promise<string | undefined> {
  if (!isHash(a) || !isHash(b)) return undefined
  const { code, stdout } = await git(['merge-base', a, b])
  return code === 0 ? textOf(stdout).trim() : undefined
}

/** Returns how many commits `head` lacks that `base` has, or nothing if either is missing. */
export async function commitsBehind(git: Git, base: string, head: string): Promise<number | undefined> {
  if (!isHash(base) || !isHash(head)) return undefined
  const { code, stdout } = await git(['rev-list', '--count', base, `^${head}`])
  const count = textOf(stdout).trim()
  return code === 0 && /^\d+$/.test(count) ? Number(count) : undefined
}

export function isHash(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
