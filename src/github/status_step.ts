import { log } from './log.ts'
import type { LaterStep, Publishing } from './publishing.ts'
import { refusalOf } from './refusal.ts'
import { setStatus } from './status.ts'

/** Sets the commit status on the head and on this run's own commit, so that no rule waits for it for ever. */
export async function statusStep({ publishing, fails, troubles, commit }: LaterStep): Promise<void> {
  const { context, inputs, api, result } = publishing
  const name = inputs.commitStatus
  if (name === undefined) return
  const shas = [...new Set([judgedCommit(publishing), ...(commit.sha === undefined ? [] : [commit.sha])])]
  if (inputs.dryRun) return log.info(`dry-run: the commit status '${name}' would be set on ${shas.join(', ')}`)
  if (api === undefined) return troubles.lacksPermission('status', 'there is no token')
  const description = `${result.result}: ${result.findings[0]?.message ?? 'all thresholds are kept'}`
  try {
    await setStatus(api, shas, { name, state: fails ? 'failure' : 'success', description, runUrl: context.runUrl })
  } catch (error) {
    troubles.refused('status', refusalOf(error))
  }
}

/** The commit that a branch rule asks about: never the merge result, which is on no branch. */
function judgedCommit({ context: { event }, project: { measured } }: Publishing): string {
  if (event.kind === 'pull_request') return event.head.sha
  return event.kind === 'merge_group' ? event.headSha : measured.sha
}
