import type { CheckResult, SplitOutcome } from '../check.ts'
import type { CommitOutcome } from '../report/index.ts'
import { tooLargeToCommit } from '../split/index.ts'

interface Circumstances {
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly dryRun: boolean
}

/** Whether to commit the index file, or why not. */
export type CommitDecision = { readonly kind: 'commit'; readonly splits: SplitOutcome } | CommitOutcome

export function decideCommit(
  { splits }: Pick<CheckResult, 'splits'>,
  { fails, dryRun }: Circumstances,
): CommitDecision {
  if (splits === undefined || splits.file.mode !== 'commit') return { kind: 'not asked' }
  if (splits.file.state === 'current') return { kind: 'current' }
  if (!splits.file.asked || splits.file.state === 'not compared') return { kind: 'not asked' }
  if (fails) return { kind: 'pending' }
  const refusal = refusalOf(splits)
  if (refusal !== undefined) return { kind: 'refused', reason: refusal }
  return dryRun ? { kind: 'dry run' } : { kind: 'commit', splits }
}

function refusalOf({ file, plan }: SplitOutcome): string | undefined {
  if (file.state === 'broken' && plan.origin === 'fresh') {
    return `the existing file cannot be read, and without a file on the base the dataset would be split again from scratch (${file.reason})`
  }
  return tooLargeToCommit(file.expected.length)
}
