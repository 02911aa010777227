import type { CheckResult, SplitOutcome } from '../check.ts'
import type { CommitOutcome } from '../report/index.ts'

interface Circumstances {
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly dryRun: boolean
  /** Whether the base has the index file already. */
  readonly baseHasFile: boolean
}

/** Whether the index file is to be committed; if not, why. */
export type CommitDecision = { readonly kind: 'commit'; readonly splits: SplitOutcome } | CommitOutcome

export function decideCommit(
  { splits, config }: Pick<CheckResult, 'splits' | 'config'>,
  { fails, dryRun, baseHasFile }: Circumstances,
): CommitDecision {
  if (splits === undefined || splits.file.mode !== 'commit') return { kind: 'not asked' }
  if (splits.file.state === 'current') return { kind: 'current' }
  const isAsked = baseHasFile || isWritten(config.written, 'data.save_split_indices', 'report.splits')
  if (!isAsked || splits.file.state === 'not compared') return { kind: 'not asked' }
  if (fails) return { kind: 'pending' }
  return dryRun ? { kind: 'dry run' } : { kind: 'commit', splits }
}

function isWritten(written: ReadonlySet<string>, ...keys: readonly string[]): boolean {
  return keys.some((key) => written.has(key))
}
