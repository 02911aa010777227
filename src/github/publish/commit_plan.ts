import type { Config } from '../../config/index.ts'
import type { CheckResult, CommitOutcome, SplitOutcome } from '../../report/index.ts'
import { tooLargeToCommit } from '../../split/index.ts'
import { type Checkout, fromRoot, type PreparedCheck } from '../measured/index.ts'
import {
  type Context,
  type GitHubApi,
  type Inputs,
  type Refusal,
  RefusedError,
  refusalOf,
  type TargetBranch,
} from '../runner/index.ts'
import { type CommitPlan, commitFile, commitMessage } from './commit.ts'
import { type CommitReport, describeAttempt, describeRefusal, refused } from './commit_report.ts'
import { type BranchHead, type Fingerprint, readFingerprint } from './fingerprint.ts'
import { whyNotReplaceable, whyNotWritable } from './index_file_guard.ts'
import type { PullRequestState } from './pull_request_state.ts'

interface CommitQuestion {
  readonly context: Context
  readonly inputs: Inputs
  readonly project: PreparedCheck
  readonly splits: SplitOutcome
  readonly branch: TargetBranch
  readonly watched: readonly string[]
  readonly api?: GitHubApi
  readonly state?: PullRequestState
}

/** Commits the index file and reports the outcome. */
export async function publishCommit(question: CommitQuestion): Promise<CommitReport> {
  const { api, project, splits } = question
  const { checkout, measured } = project
  const path = fromRoot(checkout, splits.file.path)
  const obstacle =
    (await whyNotWritable(checkout, measured.sha, path)) ?? (await whyNotReplaceable(project.request, splits.file.path))
  if (obstacle !== undefined) return refused(obstacle)
  if (api === undefined) return describeRefusal({ kind: 'permission', message: 'there is no token' })
  if (isHeadItself(question) && question.state?.baseTouched === true)
    return describeAttempt({ kind: 'differs', moved: false })
  try {
    const { plan, start } = await planCommit(api, question, path)
    return describeAttempt(await commitFile(api, plan, start))
  } catch (error) {
    return describeAttempt({ kind: 'refused', refusal: refusalOf(error) })
  }
}

/**
 * Whether the head itself was measured, and not the merge result, which would include the latest changes of the base.
 */
function isHeadItself({ context: { event }, project }: CommitQuestion): boolean {
  return event.kind === 'pull_request' && project.measured.sha === event.head.sha
}

interface PlannedCommit {
  readonly plan: CommitPlan
  readonly start: BranchHead
}

async function planCommit(api: GitHubApi, question: CommitQuestion, path: string): Promise<PlannedCommit> {
  const { inputs, splits, branch, watched } = question
  const { measured, started, head } = await readStart(api, question)
  const fingerprint =
    head.fingerprint ?? (await readFingerprint(api, { repository: branch.repository, sha: head.sha }, watched))
  const message = commitMessage(inputs.commitMessage)
  const plan = {
    ...branch,
    branch: branch.name,
    path,
    contents: splits.file.expected,
    message,
    measured,
    started,
    watched,
  }
  return { plan, start: { sha: head.sha, fingerprint } }
}

interface Start {
  readonly measured: Fingerprint
  /** The objects of the run's head. */
  readonly started: Fingerprint
  readonly head: { readonly sha: string; readonly fingerprint?: Fingerprint }
}

/** The head of the branch, as far as it is known. The commit itself detects later changes. */
async function readStart(api: GitHubApi, { context, project, watched, state }: CommitQuestion): Promise<Start> {
  const { event, repository } = context
  const { sha } = project.measured
  if (event.kind !== 'pull_request' || state === undefined) {
    const measured = await readFingerprint(api, { repository, sha }, watched)
    return { measured, started: measured, head: { sha, fingerprint: measured } }
  }
  const { measured, head: started, branchHead } = state
  if (branchHead === undefined) throw new RefusedError(state.refusal ?? branchIsGone(event.head.branch))
  const isOwn = branchHead === event.head.sha
  return { measured, started, head: { sha: branchHead, ...(isOwn ? { fingerprint: started } : {}) } }
}

function branchIsGone(branch: string): Refusal {
  return { kind: 'permission', message: `the branch '${branch}' no longer exists, or the token cannot access it` }
}

/** The paths that determine the index file, from the repository's root: datasets, config and, last, the index file. */
export function watchedPaths({ data, file }: Config, checkout: Checkout): readonly string[] {
  const datasets = [data.datasetPath, ...data.additionalDatasets.map(({ path }) => path)]
  const paths = [...datasets, ...(file === undefined ? [] : [file])]
  return [...paths, data.splitIndicesPath].map((path) => fromRoot(checkout, path))
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
  if (!splits.file.requested || splits.file.state === 'not compared') return { kind: 'not requested' }
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
