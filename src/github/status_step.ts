import { listed } from '../dataset/counted.ts'
import type { Context } from './context.ts'
import type { Inputs } from './inputs.ts'
import { log } from './log.ts'
import type { GitHubApi } from './octokit.ts'
import type { LaterStep, Publishing } from './publishing.ts'
import { refusalOf } from './refusal.ts'
import { setStatus } from './status.ts'
import { collectTroubles, type Troubles } from './troubles.ts'

/** Sets the commit status on the head and on this run's commit, so that no rule waits for it forever. */
export async function statusStep({ publishing, fails, troubles, commit }: LaterStep): Promise<void> {
  const { context, result, project } = publishing
  const shas = [judgedCommit(context, project.measured.sha), ...(commit.sha === undefined ? [] : [commit.sha])]
  const description = `${result.result}: ${result.findings[0]?.message ?? 'all checks passed'}`
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
