import { counted, listedFirst, movesPhrase, shortened } from '../../config/index.ts'
import { type LabelTable, type Note, textAt } from '../../dataset/index.ts'
import {
  freshRules,
  freshSplit,
  hasDrifted,
  type IndexFile,
  type Moves,
  movesBetween,
  type SplitPlan,
  type SplitSummary,
  summarizeSplit,
  tableToSplit,
} from '../../split/index.ts'

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
 * Reports what `--rebalance` would improve and move, if growth has left a cell more than one sample from its target, and warns if
 * an additional dataset is missing.
 */
export function noteOnRebalance(grown: GrownSplit): Note[] {
  const { plan, earlier } = grown
  if (plan.origin !== 'grown' || earlier === undefined) return []
  return [...(plan.gone > 0 ? noteOnLost(grown, earlier) : []), ...noteOnDeviation(grown, earlier)]
}

const COLON = 58

/** The ids of an additional dataset begin with its name and a colon. */
function noteOnLost({ table: { ids }, command = 'split' }: GrownSplit, earlier: IndexFile): Note[] {
  const lost = new Map<string, number>()
  const columns = earlier.kind === 'list' ? earlier.ids : []
  for (const column of columns.filter(({ bytes }) => bytes.includes(COLON))) {
    for (let i = 0; i < column.length; i++) {
      const name = prefixOf(column, i)
      if (name !== '') lost.set(name, (lost.get(name) ?? 0) + 1)
    }
  }
  for (let row = 0; lost.size > 0 && row < ids.length; row++) lost.delete(prefixOf(ids, row))
  const several = [...lost].filter(([, samples]) => samples > 1)
  if (several.length === 0) return []
  const names = listedFirst(several.map(([name]) => `'${shortened(name)}'`))
  const total = several.reduce((sum, [, samples]) => sum + samples, 0)
  const message = `The index file has ${counted(total, 'sample')} of ${names}, and the dataset has none. If they are from an additional dataset, add it to the config, or run \`${command} --additional PATH --base HEAD\`, which restores their splits.`
  return [{ level: 'warning', message }]
}

function prefixOf(ids: LabelTable['ids'], row: number): string {
  const id = textAt(ids, row)
  return id.slice(0, Math.max(0, id.indexOf(':')))
}

function noteOnDeviation({ table, plan, summary, command }: GrownSplit, earlier: IndexFile): Note[] {
  if (!hasDrifted(summary)) return []
  const split = plan.cuts === undefined ? freshSplit : freshRules
  const grouped = tableToSplit(table)
  const fresh = split(grouped, plan.settings, plan.generation + 1)
  const improved = summarizeSplit(grouped, plan.settings, fresh)
  return noteOnDrift({ plan, summary, improved, moves: () => movesBetween(earlier, grouped, fresh), command })
}

interface Drift extends Pick<GrownSplit, 'plan' | 'summary' | 'command'> {
  /** The split from scratch. */
  readonly improved: SplitSummary
  readonly moves: () => Moves
}

/** Reports what a split from scratch would improve and move. */
export function noteOnDrift({ plan, summary, improved: fresh, moves, command = 'split' }: Drift): Note[] {
  const { share } = summary.largestDeviation
  const improved = fresh.largestDeviation
  if (improved.share >= share) return []
  const moving = moves()
  const which = plan.settings.parts.kind === 'folds' ? '' : `, ${movesPhrase(moving)}`
  const message = `The largest deviation has grown to ${describe(share)}. \`${command} --rebalance\` would reduce it to ${describe(improved.share)} and move ${counted(moving.total, 'sample')}${which}.`
  return [{ level: 'note', message }]
}

function describe(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
