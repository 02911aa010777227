import { InputError } from '../../config/index.ts'
import { runProcess } from './git_process.ts'

/**
 * Runs git in one folder, without a shell, hooks or questions.
 *
 * @throws {GitUnavailable} where git cannot be started at all; a command that fails tells it by its code
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>

export interface GitOptions {
  readonly stdin?: Uint8Array
  /** Gets what git prints while it prints it; the answer's `stdout` is empty then. */
  readonly onOutput?: (piece: Uint8Array) => void
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
}

export interface GitAnswer {
  readonly code: number
  readonly stdout: Uint8Array
  readonly stderr: string
}

/** There is no git here, or no right to run it: whatever needs it cannot be told. The message is the reason, one line. */
export class GitUnavailable extends InputError {}

/** Settings that would run programs of the repository's choice, or make the output hard to read, are off. */
const HARDENED = [
  'core.quotePath=off',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'protocol.ext.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
  'http.lowSpeedLimit=1000',
  'http.lowSpeedTime=60',
].flatMap((setting) => ['-c', setting])

const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }

/**
 * @param trusted whether git works in a folder that belongs to somebody else, as in a container on a runner
 */
export function gitIn(folder: string, { trusted = false }: { readonly trusted?: boolean } = {}): Git {
  const trust = trusted ? ['-c', 'safe.directory=*'] : []
  return async (args, { stdin = new Uint8Array(), env = {}, onOutput } = {}) => {
    const answer = await runProcess({
      program: 'git',
      args: ['-C', folder, ...HARDENED, ...trust, ...args],
      stdin,
      env: { ...ENVIRONMENT, ...env },
      ...(onOutput && { onOutput }),
    })
    if ('reason' in answer) throw new GitUnavailable(`Cannot run git: ${answer.reason}`)
    return answer
  }
}

export interface Repository {
  /** Absolute. */
  readonly topLevel: string
  /** The folder's path below it, `/`-separated and without a `/` at the end; '' for the top level itself. */
  readonly prefix: string
}

/**
 * The working tree that git's folder lies in; none outside of any.
 *
 * @throws {GitUnavailable} where git refuses a repository that belongs to somebody else
 */
export async function repositoryOf(git: Git): Promise<Repository | undefined> {
  const [top, below] = await Promise.all([git(['rev-parse', '--show-toplevel']), git(['rev-parse', '--show-prefix'])])
  if (top.code !== 0) {
    if (!top.stderr.includes('dubious ownership')) return undefined
    throw new GitUnavailable('Cannot read the repository with git: it belongs to another user (see safe.directory)')
  }
  return { topLevel: withoutEnd(textOf(top.stdout), '\n'), prefix: withoutEnd(textOf(below.stdout), '/\n') }
}

function withoutEnd(text: string, end: string): string {
  if (text.endsWith(end)) return text.slice(0, -end.length)
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

/** The full hash of the commit that a revision names; none where it names none that is here. */
export async function resolveCommit(git: Git, revision: string): Promise<string | undefined> {
  const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  return code === 0 ? textOf(stdout).trim() : undefined
}

/** Whether history was cut off when this was cloned. */
export async function isShallow(git: Git): Promise<boolean> {
  const { stdout } = await git(['rev-parse', '--is-shallow-repository'])
  return textOf(stdout).trim() === 'true'
}

/**
 * The parents that a commit itself names: a shallow clone's log hides them.
 *
 * @returns none where the commit is not here
 */
export async function commitParents(git: Git, sha: string): Promise<readonly string[] | undefined> {
  if (!isHash(sha)) return undefined
  const { code, stdout } = await git(['cat-file', 'commit', sha])
  if (code !== 0) return undefined
  const [header = ''] = textOf(stdout).split('\n\n', 1)
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
}

export interface Fetch {
  /** Its name or address. */
  readonly remote: string
  readonly sha: string
  /** Only this commit, without its history: right in a clone that is shallow already, and there alone. */
  readonly shallow: boolean
  /** Such as the `GIT_CONFIG_*` variables that carry a token. */
  readonly env?: Readonly<Record<string, string>>
}

/** @returns what git said where the commit could not be fetched; none where it is here now */
export async function fetchCommit(git: Git, { remote, sha, shallow, env = {} }: Fetch): Promise<string | undefined> {
  if (!isHash(sha)) return `'${sha}' is no commit's hash`
  const quiet = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet']
  const { code, stderr } = await git(['fetch', ...quiet, ...(shallow ? ['--depth=1'] : []), '--', remote, sha], { env })
  return code === 0 ? undefined : stderr.trim() || `git fetch ended with ${code}`
}

/** The best common ancestor of two commits; none where they have none, or history here does not reach it. */
export async function mergeBase(git: Git, a: string, b: string): Promise<string | undefined> {
  if (!isHash(a) || !isHash(b)) return undefined
  const { code, stdout } = await git(['merge-base', a, b])
  return code === 0 ? textOf(stdout).trim() : undefined
}

function isHash(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
