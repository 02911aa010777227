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

/** GitHub's limit for a description. */
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
 * If a job and a status have the same name, a rule that requires the name requires both. GitHub never runs the job for
 * a commit made with `GITHUB_TOKEN`, so the branch would wait forever.
 *
 * @throws {InputError} if the status has the name of the job
 */
export function refuseNameOfJob(name: string | undefined, { job }: Context): void {
  if (name === undefined || name !== job) return
  throw new InputError(
    `Cannot use '${name}' for the input 'commit-status': the job has the same name, so a branch rule that requires ` +
      `'${name}' would wait for both. Use different names.`,
  )
}
