import type { CheckResult } from '../check.ts'
import type { ReportSettings } from '../config/index.ts'

interface Circumstances {
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly hasFindings: boolean
  /** Whether the labels, config or index file differ from the base, or will differ after this run's commit. */
  readonly changed: boolean
}

/** Whether a pull request without a comment gets one. An existing comment is always updated. */
export function isCommentWanted(
  mode: ReportSettings['comment'],
  { fails, hasFindings, changed }: Circumstances,
): boolean {
  switch (mode) {
    case 'always':
      return true
    case 'never':
      return false
    case 'on-findings':
      return hasFindings || fails
    case 'on-change':
      return fails || changed
  }
}

/** Whether the labels or the data settings differ from the base. Without a comparison, everything can have changed. */
export function labelsChanged({ comparison, policy, findings }: CheckResult): boolean {
  const isReadOtherwise = findings.some(({ rule }) => rule === 'data_changed')
  return comparison.kind === 'none' || !comparison.change.unchanged || policy.changed.length > 0 || isReadOtherwise
}
