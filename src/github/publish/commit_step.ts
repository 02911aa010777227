import type { CheckResult, CommitOutcome, SplitOutcome } from '../../report/index.ts'
import { tooLargeToCommit } from '../../split/index.ts'
import { log, targetBranch } from '../runner/index.ts'
import { publishCommit, watchedPaths } from './commit_plan.ts'
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

interface Circumstances {
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly dryRun: boolean
}

/** Whether to commit the index file, or why not. */
type CommitDecision = { readonly kind: 'commit'; readonly splits: SplitOutcome } | CommitOutcome

export function decideCommit(
  { splits }: Pick<CheckResult, 'splits'>,
  { fails, dryRun }: Circumstances,
): CommitDecision {
  if (splits === undefined || splits.file.mode !== 'commit') return { kind: 'not requested' }
  if (splits.file.state === 'current') return { kind: 'current' }
  if (!splits.file.asked || splits.file.state === 'not compared') return { kind: 'not requested' }
  if (fails) return { kind: 'pending' }
  const refusal = whyNotCommitted(splits)
  if (refusal !== undefined) return { kind: 'refused', reason: refusal }
  return dryRun ? { kind: 'dry run' } : { kind: 'commit', splits }
}

function whyNotCommitted({ file, plan }: SplitOutcome): string | undefined {
  if (file.state === 'broken' && plan.origin === 'fresh') {
    return `the existing file cannot be read, and without a file on the base the dataset would be split again from scratch (${file.reason})`
  }
  return tooLargeToCommit(file.expected.length)
}
