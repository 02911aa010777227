import type { CheckResult, SplitOutcome } from '../check.ts'
import type { CommitOutcome } from '../report/index.ts'
import { tooLargeToCommit } from '../split/index.ts'

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
  const refusal = refusalOf(splits)
  if (refusal !== undefined) return { kind: 'refused', reason: refusal }
  return dryRun ? { kind: 'dry run' } : { kind: 'commit', splits }
}

function refusalOf({ file, plan }: SplitOutcome): string | undefined {
  if (file.state === 'broken' && plan.origin === 'fresh') {
    return `the file that is there cannot be read, and without the base's everything would be split afresh (${file.reason})`
  }
  return tooLargeToCommit(file.expected.length)
}
