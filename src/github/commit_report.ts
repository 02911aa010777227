import type { CommitOutcome } from '../report/index.ts'
import type { CommitAttempt } from './commit.ts'
import { log } from './log.ts'
import type { Refusal } from './refusal.ts'

export interface CommitReport {
  readonly outcome: CommitOutcome
  /** The branch's commit that has the file by this run's doing. */
  readonly sha?: string
  /** The token may not, or GitHub failed. */
  readonly refusal?: Refusal
}

/** Something in the way that no permission helps against. */
export function refused(reason: string): CommitReport {
  log.warning(`The index file was not committed: ${reason}`)
  return { outcome: { kind: 'refused', reason } }
}

const MOVED_ON = 'The index file was not committed: the branch has moved on, and that push has its own run'
const UPDATE_BRANCH =
  'The index file was not committed: the base has touched the dataset, the config or the file since. Update the branch'

/** What became of the file, told in the log as well. */
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
      return refused(`others pushed to the branch meanwhile, ${attempt.attempts} times in a row`)
    case 'refused':
      return describeRefusal(attempt.refusal)
  }
}

/** Whom `GITHUB_TOKEN` speaks for. */
const JOB_TOKEN = 'github-actions[bot]'
const NO_WORKFLOWS =
  'The commit was made with GITHUB_TOKEN: GitHub starts no workflow for it, or waits for approval. ' +
  "Where a rule requires checks, an app's token or the input 'commit-status' helps"

/** With the job's own token GitHub keeps workflows from starting each other. */
function committed({ sha, url, author }: Extract<CommitAttempt, { readonly kind: 'committed' }>): CommitOutcome {
  log.info(`The index file was committed: ${url}`)
  if (author === JOB_TOKEN) log.notice(NO_WORKFLOWS)
  return { kind: 'committed', sha, url, ...(author === JOB_TOKEN ? { workflows: 'not started' } : {}) }
}

export function describeRefusal(refusal: Refusal): CommitReport {
  if (refusal.kind === 'rule') return refused(`a rule of the repository forbids it: ${refusal.message}`)
  return { outcome: { kind: 'refused', reason: refusal.message }, refusal }
}
