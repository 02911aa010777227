import { childEnvironment } from './child_environment.ts'
import { type Git, GitSilent, isHash } from './git.ts'

export interface Remote {
  /** The URL of the remote. */
  readonly url: string
  /** Environment variables for the connection, such as the `GIT_CONFIG_*` variables that contain a token. */
  readonly env?: Readonly<Record<string, string>>
}

interface CommitFetch {
  readonly remote: Remote
  readonly sha: string
  /** Whether to fetch only this commit without its history. Use it only in a clone that is already shallow. */
  readonly shallow: boolean
}

/** @returns git's error if the commit could not be fetched; `undefined` if it is here now */
export function fetchCommit(git: Git, { remote, sha, shallow }: CommitFetch): Promise<string | undefined> {
  return fetch(git, remote, { options: shallow ? ['--depth=1'] : [], hashes: [sha] })
}

/**
 * Fetches single objects that a partial clone does not have, as git itself would do when it needs them.
 *
 * @returns git's error if they could not be fetched; `undefined` if they are here now
 */
export function fetchObjects(git: Git, remote: Remote, ids: readonly string[]): Promise<string | undefined> {
  return fetch(git, remote, { options: ['--filter=blob:none'], hashes: ids })
}

interface Wanted {
  readonly options: readonly string[]
  readonly hashes: readonly string[]
}

async function fetch(git: Git, { url, env = {} }: Remote, wanted: Wanted): Promise<string | undefined> {
  const strange = wanted.hashes.find((hash) => !isHash(hash))
  if (strange !== undefined) return `'${strange}' is not the hash of an object`
  const protocol = protocolOf(url)
  if (protocol === undefined) return `'${url}' is not a URL that Git may fetch from`
  const quiet = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--quiet']
  try {
    const { code, stderr } = await git(['fetch', ...quiet, ...wanted.options, '--', url, ...wanted.hashes], {
      env: { ...childEnvironment({ network: true }), ...env, GIT_ALLOW_PROTOCOL: protocol },
    })
    return code === 0 ? undefined : stderr.trim() || `git fetch exited with code ${code}`
  } catch (error) {
    if (error instanceof GitSilent) return error.message
    throw error
  }
}

/** Returns the protocol of a URL. Any other protocol that the repository's settings redirect to is rejected. */
function protocolOf(url: string): string | undefined {
  return /^(https?|file):\/\//.exec(url)?.[1]
}
