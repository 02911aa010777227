import type { CheckResult, SplitOutcome } from '../check.ts'
import type { CommitOutcome } from '../report/index.ts'

interface Circumstances {
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly dryRun: boolean
}

/** Whether the index file is to be committed; if not, why. */
export type CommitDecision = { readonly kind: 'commit'; readonly splits: SplitOutcome } | CommitOutcome

export function decideCommit(
  { splits }: Pick<CheckResult, 'splits'>,
  { fails, dryRun }: Circumstances,
): CommitDecision {
  if (splits === undefined || splits.file.mode !== 'commit') return { kind: 'not asked' }
  if (splits.file.state === 'current') return { kind: 'current' }
  if (!splits.file.asked || splits.file.state === 'not compared') return { kind: 'not asked' }
  if (fails) return { kind: 'pending' }
  return dryRun ? { kind: 'dry run' } : { kind: 'commit', splits }
}
