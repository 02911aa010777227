import type { CheckResult } from '../check.ts'
import type { CommitReport } from './commit_report.ts'
import type { Context } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { GitHubApi } from './octokit.ts'
import type { Project } from './project.ts'
import type { PullRequestState } from './pull_request_state.ts'
import type { Troubles } from './troubles.ts'

/** A result and where to publish it. */
export interface Publishing {
  readonly context: Context
  readonly inputs: Inputs
  readonly project: Project
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
