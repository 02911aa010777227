import { log, targetBranch } from '../runner/index.ts'
import { decideCommit, publishCommit, watchedPaths } from './commit_plan.ts'
import type { CommitReport } from './commit_report.ts'
import type { Step } from './publishing.ts'

/** Commits the index file if the config asks for it and this run does not fail. */
export async function commitStep({ publishing, fails, troubles, state }: Step): Promise<CommitReport> {
  const { context, inputs, project, result, api } = publishing
  const branch = targetBranch(context)
  if (branch === undefined) return { outcome: { kind: 'not requested' } }
  const decision = decideCommit(result, { fails, dryRun: inputs.dryRun })
  if (decision.kind === 'dry run') log.info(`dry-run: would commit ${result.splits?.file.path} to ${branch.name}`)
  if (decision.kind !== 'commit') return { outcome: decision }
  const watched = watchedPaths(result.config, project.checkout)
  const question = { context, inputs, project, splits: decision.splits, branch, watched }
  const report = await publishCommit({ ...question, ...(api && { api }), ...(state && { state }) })
  if (report.refusal !== undefined) troubles.refused('commit', report.refusal)
  return report
}
