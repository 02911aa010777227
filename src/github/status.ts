import { InputError } from '../config/index.ts'
import { safeText, shorten } from '../report/index.ts'
import type { Context } from './context.ts'
import type { GitHubApi } from './octokit.ts'

export interface CommitStatus {
  /** The name that a branch rule requires. */
  readonly name: string
  readonly state: 'success' | 'failure'
  readonly description: string
  readonly runUrl: string
}

/** GitHub takes no longer description. */
const LONGEST = 140

/** Sets the status on each of the commits. */
export async function setStatus(
  { octokit, repository }: GitHubApi,
  shas: readonly string[],
  status: CommitStatus,
): Promise<void> {
  for (const sha of shas) {
    await octokit.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      owner: repository.owner,
      repo: repository.name,
      sha,
      context: status.name,
      state: status.state,
      description: shorten(safeText(status.description.replaceAll(/\s+/g, ' ')), LONGEST),
      target_url: status.runUrl,
    })
  }
}

/**
 * A rule that requires the name of a job and of a status would require both, and GitHub never makes the job's check on
 * a commit by `GITHUB_TOKEN`: the branch would wait for ever.
 *
 * @throws {InputError} where the status would be called as the job is
 */
export function refuseNameOfJob(name: string | undefined, { job }: Context): void {
  if (name === undefined || name !== job) return
  throw new InputError(
    `Cannot use '${name}' for the input 'commit-status': the job is called so too, and a branch rule that requires ` +
      `'${name}' would wait for both. Give one of the two another name`,
  )
}
