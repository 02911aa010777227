import type { CommitOutcome } from '../../report/index.ts'
import { log, type Refusal } from '../runner/index.ts'
import type { CommitAttempt } from './commit.ts'

export interface CommitReport {
  readonly outcome: CommitOutcome
  /** The commit on the branch that has the file because of this run. */
  readonly sha?: string
  /** Why GitHub refused the commit or failed. */
  readonly refusal?: Refusal
}

/** An obstacle that no permission can remove. */
export function refused(reason: string): CommitReport {
  log.warning(`The index file was not committed: ${reason}`)
  return { outcome: { kind: 'refused', reason } }
}

const MOVED_ON = 'The index file was not committed: the branch has new commits, which have their own run'
const UPDATE_BRANCH =
  'The index file was not committed: the dataset, the config or the index file has changed on the base branch. Update the pull request branch.'

/** Describes the result of an attempt, and logs it. */
export function describeAttempt(attempt: CommitAttempt): CommitReport {
  switch (attempt.kind) {
    case 'committed':
      return { outcome: committed(attempt), sha: attempt.sha }
    case 'there already':
      return { outcome: { kind: 'current' }, sha: attempt.sha }
    case 'differs':
      log.notice(attempt.moved ? MOVED_ON : UPDATE_BRANCH)
      return { outcome: { kind: attempt.moved ? 'moved on' : 'update branch' } }
    case 'too many races':
      return refused(`others pushed to the branch during each of ${attempt.attempts} attempts`)
    case 'refused':
      return describeRefusal(attempt.refusal)
  }
}

/** The author of commits made with `GITHUB_TOKEN`. */
const JOB_TOKEN = 'github-actions[bot]'
const NO_WORKFLOWS =
  'The commit was made with GITHUB_TOKEN, so GitHub does not start workflows for it, or waits for approval. ' +
  "If a rule requires checks, use the token of a GitHub App or the input 'commit-status'."

/** GitHub does not start workflows for commits made with the job's token, so that workflows cannot start each other. */
function committed({ sha, url, author }: Extract<CommitAttempt, { readonly kind: 'committed' }>): CommitOutcome {
  log.info(`The index file was committed: ${url}`)
  if (author === JOB_TOKEN) log.notice(NO_WORKFLOWS)
  return { kind: 'committed', sha, url, ...(author === JOB_TOKEN ? { workflows: 'not started' } : {}) }
}

export function describeRefusal(refusal: Refusal): CommitReport {
  if (refusal.kind === 'rule') return refused(`a rule of the repository forbids it: ${refusal.message}`)
  return { outcome: { kind: 'refused', reason: refusal.message }, refusal }
}
