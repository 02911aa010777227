import { type BalancedGroups, countGroupsIn, hasRules, noteSizes } from '../../balance/index.ts'
import { type Config, defaultConfig, type Strategy } from '../../config/index.ts'
import { type LabelTable, setOfRow, UNLABELLED } from '../../dataset/index.ts'
import { tableToSplit } from './rows_of_one_id.ts'
import { trainingBalance } from './training_balance.ts'

/** The training split before and after balancing. The other splits are not balanced. */
export interface BalancedTraining {
  /** How it was balanced. */
  readonly strategy: Strategy
  /** The names of the classes. */
  readonly classes: readonly string[]
  /** The number of samples of each class before, parallel to `classes`. */
  readonly before: readonly number[]
  /** The number of samples of each class afterwards, copies included, parallel to `classes`. */
  readonly after: readonly number[]
  /** The number of samples afterwards: the sum of `after`, unless samples have several labels. */
  readonly total: number
  /** Only if samples of groups are dropped: how many groups still have samples. */
  readonly groups?: BalancedGroups
  /** The classes that stay short or empty, one sentence each. */
  readonly notes: readonly string[]
}

/** Whether the config, a flag or the index file sets how the training split is balanced. */
function isBalancingSet({ written, data, balancing }: Config): boolean {
  const { balancingStrategy: strategy } = data
  const isRecorded = strategy !== defaultConfig().data.balancingStrategy || hasRules(strategy, balancing)
  return isRecorded || [...written].some((key) => key === 'data.balancing_strategy' || key.startsWith('balancing.'))
}

/**
 * Measures the balanced training split; undefined if it is not balanced, or only by weights, or if nothing
 * sets how it is balanced.
 */
export function measureTraining(request: Parameters<typeof trainingBalance>[0]): BalancedTraining | undefined {
  const balance = isBalancingSet(request.config) ? trainingBalance(request) : undefined
  if (balance?.kind !== 'rows') return undefined
  const { table, plan, config } = request
  const { rows } = balance
  const all = Int32Array.from(table.labels.keys()).filter(
    (row) => plan.assignment[row] === 0 && table.labels[row] !== UNLABELLED,
  )
  const { groups } = tableToSplit(table, plan.group ?? null)
  const { classes } = table
  const { balancingStrategy: strategy } = config.data
  const [before, after] = [countRows(table, all), countRows(table, rows)]
  const isReduced = after.some((size, code) => size < (before[code] as number))
  return {
    strategy,
    classes,
    before,
    notes: table.labelSets ? [] : noteSizes(strategy, { classes, sizes: before }, config.balancing),
    after,
    total: rows.length,
    ...(groups && isReduced && { groups: countGroupsIn(groups, all, rows) }),
  }
}

function countRows({ classes, labels, labelSets }: LabelTable, rows: Int32Array): number[] {
  const counts = new Array<number>(classes.length).fill(0)
  for (const row of rows) {
    const codes = labelSets === undefined ? [labels[row] as number] : setOfRow(labelSets, row)
    for (const code of codes) counts[code] = (counts[code] as number) + 1
  }
  return counts
}
