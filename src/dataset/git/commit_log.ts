import { InputError } from '../../config/index.ts'
import { commitParents, type Git } from './git.ts'

/** A commit of the history. */
export interface LoggedCommit {
  /** The full hash. */
  readonly sha: string
  /** When it was committed, in ISO 8601. */
  readonly date: string
  /** The first line of its message. */
  readonly subject: string
}

interface LogQuestion {
  /** The full hash of the last commit. */
  readonly head: string
  /** The full hash of a commit; it and its ancestors are left out. */
  readonly since?: string
  /** The paths from the top level. An empty path is the top level itself, which every commit touches. */
  readonly paths: readonly string[]
}

/**
 * Returns the commits that touch one of the paths, the oldest first. It follows the first parents only: the states that the
 * branch itself had. A merge touches what it changes compared with its first parent.
 */
export async function logCommits(git: Git, { head, since, paths }: LogQuestion): Promise<LoggedCommit[]> {
  const places = paths.includes('') ? [] : paths
  const range = [head, ...(since === undefined ? [] : [`^${since}`])]
  // `git log` would obey the repository's log.showSignature and run its gpg.program.
  const args = ['rev-list', '--first-parent', '--encoding=UTF-8', '--format=%H%n%cI%n%s']
  const { code, stdout, stderr } = await git([...args, '--end-of-options', ...range, '--', ...places])
  if (code !== 0) throw new InputError(`Cannot list the commits of the repository: ${stderr.trim().split('\n').at(-1)}`)
  const lines = new TextDecoder().decode(stdout).split('\n')
  const commits: LoggedCommit[] = []
  for (let at = 0; at + 3 < lines.length; at += 4) {
    const [, sha = '', date = '', subject = ''] = lines.slice(at, at + 4)
    commits.push({ sha, date, subject })
  }
  return commits.reverse()
}

/** Returns the first commit of the range if a shallow clone hides its parents; `undefined` if the history is complete. */
export async function shallowEnd(git: Git, { head, since }: Omit<LogQuestion, 'paths'>): Promise<string | undefined> {
  const range = [head, ...(since === undefined ? [] : [`^${since}`])]
  const { stdout } = await git(['rev-list', '--first-parent', '--max-parents=0', '--end-of-options', ...range])
  const [root] = new TextDecoder().decode(stdout).split('\n')
  if (root === undefined || root === '') return undefined
  const parents = await commitParents(git, root)
  return parents !== undefined && parents.length > 0 ? root : undefined
}
