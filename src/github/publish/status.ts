import { InputError, listed } from '../../config/index.ts'
import { safeText, shorten } from '../../report/index.ts'
import {
  type Context,
  collectTroubles,
  type GitHubApi,
  type Inputs,
  log,
  refusalOf,
  type Troubles,
} from '../runner/index.ts'
import type { LaterStep, Publishing } from './publishing.ts'

interface CommitStatus {
  /** The name that a branch rule requires. */
  readonly name: string
  readonly state: 'success' | 'failure'
  readonly description: string
  readonly runUrl: string
}

/** GitHub's limit for a description. */
const LONGEST = 140

/** Sets the status on each of the commits. */
async function setStatus(
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

/** Sets the commit status on the head and on this run's commit, so that no rule waits for it forever. */
export async function statusStep({ publishing, fails, troubles, commit }: LaterStep): Promise<void> {
  const { context, result, project } = publishing
  const shas = [judgedCommit(context, project.measured.sha), ...(commit.sha === undefined ? [] : [commit.sha])]
  const mark = result.override === undefined ? '' : ' (overridden)'
  const description = `${result.result}${mark}: ${result.findings[0]?.message ?? 'all checks passed'}`
  return send(publishing, { shas, fails, description, troubles })
}

/** Sets the status if the run ends with an error before there is a result, for rules that require the status. */
export async function statusOfError(
  run: { readonly context: Context; readonly inputs: Inputs; readonly api?: GitHubApi },
  message: string,
): Promise<void> {
  const troubles = collectTroubles(run.context)
  await send(run, { shas: [judgedCommit(run.context, run.context.sha)], fails: true, description: message, troubles })
  troubles.warn()
}

/** The commit that a branch rule looks at. The merge result is not on a branch. */
function judgedCommit({ event }: Context, measured: string): string {
  if (event.kind === 'pull_request') return event.head.sha
  return event.kind === 'merge_group' ? event.headSha : measured
}

interface Sent {
  readonly shas: readonly string[]
  readonly fails: boolean
  readonly description: string
  readonly troubles: Troubles
}

async function send(
  { context, inputs, api }: Pick<Publishing, 'context' | 'inputs' | 'api'>,
  { shas, fails, description, troubles }: Sent,
): Promise<void> {
  const name = inputs.commitStatus
  if (name === undefined) return
  const once = [...new Set(shas)]
  if (inputs.dryRun) return log.info(`dry-run: would set the commit status '${name}' on ${listed(once)}`)
  if (api === undefined) return troubles.lacksPermission('status', 'there is no token')
  try {
    await setStatus(api, once, { name, state: fails ? 'failure' : 'success', description, runUrl: context.runUrl })
  } catch (error) {
    troubles.refused('status', refusalOf(error))
  }
}
