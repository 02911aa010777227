import type { CheckResult } from '../../report/index.ts'
import type { PreparedCheck } from '../measured/index.ts'
import type { Context, GitHubApi, Inputs, Troubles } from '../runner/index.ts'
import type { CommitReport } from './commit_report.ts'
import type { PullRequestState } from './pull_request_state.ts'

/** A result and where to publish it. */
export interface Publishing {
  readonly context: Context
  readonly inputs: Inputs
  readonly project: PreparedCheck
  readonly result: CheckResult
  /** Missing without a token. */
  readonly api?: GitHubApi
}

/** What every step of publishing needs. */
export interface Step {
  readonly publishing: Publishing
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly troubles: Troubles
  /** Only for pull requests. */
  readonly state?: PullRequestState
}

export interface LaterStep extends Step {
  readonly commit: CommitReport
}
