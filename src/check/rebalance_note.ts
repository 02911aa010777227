import type { LabelTable, Note } from '../dataset/index.ts'
import {
  freshRules,
  freshSplit,
  type IndexFile,
  movesBetween,
  type SplitPlan,
  type SplitSummary,
  summarizeSplit,
  tableToSplit,
} from '../split/index.ts'

interface GrownSplit {
  /** Before ids are groups. */
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly summary: SplitSummary
  /** What it grew from. */
  readonly earlier: IndexFile | undefined
}

/** What `--rebalance` would mend and move, where growth has left a cell more than a sample from its target. */
export function noteOnRebalance({ table, plan, summary, earlier }: GrownSplit): Note[] {
  if (plan.origin !== 'grown' || earlier === undefined) return []
  const { share, samples } = summary.largestDeviation
  if (samples <= 1 || share <= (summary.lowerBound ?? 0)) return []
  const split = plan.cuts === undefined ? freshSplit : freshRules
  const grouped = tableToSplit(table)
  const fresh = split(grouped, plan.settings, plan.generation + 1)
  const mended = summarizeSplit(grouped, plan.settings, fresh).largestDeviation
  if (mended.share >= share) return []
  const { total, testToTrain } = movesBetween(earlier, grouped, fresh)
  const toTrain = plan.settings.parts.kind === 'folds' ? '' : `, ${testToTrain} of them from test to train`
  const message = `Growth has left ${describe(share)} as the largest deviation: split --rebalance would bring it to ${describe(mended.share)}, and move ${total} samples${toTrain}`
  return [{ level: 'note', message }]
}

function describe(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
