import type { Distribution } from '../../analysis/index.ts'
import type { LoggedCommit } from '../../dataset/index.ts'
import type { Finding } from '../../gate/index.ts'

/** The classes of a dataset at each commit that changed its labels or the config. */
export interface HistoryReport {
  /** The path of the dataset, as it was given. */
  readonly path: string
  /** The commits, the oldest first. */
  readonly commits: readonly CommitState[]
  /** The revision after which the history starts, as it was given. */
  readonly since?: string
  /** The commit at which the history ends because the clone is shallow. */
  readonly shallowAt?: string
}

/** A commit, and its classes or why they cannot be read. */
export interface CommitState extends LoggedCommit {
  readonly state:
    | {
        readonly kind: 'read'
        readonly distribution: Distribution
        /** The thresholds that are not met, the most severe first. */
        readonly findings: readonly Finding[]
      }
    | { readonly kind: 'unreadable'; readonly reason: string }
}
