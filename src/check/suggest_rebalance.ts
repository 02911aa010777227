import { counted, formatCount } from '../config/index.ts'
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
  /** The table before ids become groups. */
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly summary: SplitSummary
  /** The index file that the split grew from. */
  readonly earlier: IndexFile | undefined
  /** The command that writes the index file. */
  readonly command?: string | undefined
}

/**
 * Reports what `--rebalance` would improve and move, if growth has left a cell more than one sample from its target.
 */
export function noteOnRebalance({ table, plan, summary, earlier, command = 'split' }: GrownSplit): Note[] {
  if (plan.origin !== 'grown' || earlier === undefined) return []
  const { share, samples } = summary.largestDeviation
  if (samples <= 1 || share <= (summary.lowerBound ?? 0)) return []
  const split = plan.cuts === undefined ? freshSplit : freshRules
  const grouped = tableToSplit(table)
  const fresh = split(grouped, plan.settings, plan.generation + 1)
  const improved = summarizeSplit(grouped, plan.settings, fresh).largestDeviation
  if (improved.share >= share) return []
  const { total, testToTrain, fromFrozen = 0 } = movesBetween(earlier, grouped, fresh)
  const frozen = fromFrozen === 0 ? '' : ` and ${formatCount(fromFrozen)} out of a frozen split`
  const toTrain = plan.settings.parts.kind === 'folds' ? '' : `, ${formatCount(testToTrain)} of them from test to train`
  const message = `The largest deviation has grown to ${describe(share)}. \`${command} --rebalance\` would reduce it to ${describe(improved.share)} and move ${counted(total, 'sample')}${toTrain}${frozen}.`
  return [{ level: 'note', message }]
}

function describe(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
