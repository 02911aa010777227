import {
  type BalancedGroups,
  balancedTimes,
  balancedWeights,
  classWeights,
  countGroupsIn,
  drawBalanced,
  rowsOfTimes,
  setSamples,
  weightOptions,
} from '../../balance/index.ts'
import type { Config, Strategy } from '../../config/index.ts'
import { type LabelTable, rowsOfClass, setOfRow, UNLABELLED } from '../../dataset/index.ts'
import type { SplitPlan } from './plan.ts'
import { tableToSplit } from './rows_of_one_id.ts'
import { countCodes, orderStrata } from './strata.ts'

/** The balanced training split: the positions to train on, or one weight per sample. */
export type TrainingBalance =
  | {
      readonly kind: 'rows'
      /** The 0-based positions of the kept samples, ascending, followed by the copies. */
      readonly rows: Int32Array
    }
  /** One weight per sample of `train`, in its order. */
  | {
      readonly kind: 'weights'
      /** The weight of each sample of `train`, in the order of `train`. */
      readonly weights: Float64Array
    }

interface TrainingBalanceRequest {
  readonly table: LabelTable
  readonly plan: Pick<SplitPlan, 'assignment' | 'settings'> & Partial<Pick<SplitPlan, 'group'>>
  readonly config: Config
}

/**
 * The training split, balanced with the config's strategy; samples with several labels by the config's method. Returns nothing for folds or if `balance_emotions` is false.
 */
export function trainingBalance({ table, plan, config }: TrainingBalanceRequest): TrainingBalance | undefined {
  const { balanceEmotions, balancingStrategy: strategy } = config.data
  if (!balanceEmotions || plan.settings.parts.kind === 'folds') return undefined
  if (table.labelSets) return labelSetBalance({ table: { ...table, labelSets: table.labelSets }, plan, config })
  if (strategy === 'weighted') return { kind: 'weights', weights: trainingWeights(table, plan, config) }
  const { seed } = plan.settings
  const order = orderStrata(table, { codes: table.labels, count: table.classes.length }, seed)
  const rowsByClass = table.classes.map((_, code) => trainingRows(rowsOfClass(order, code), plan))
  const { groups } = tableToSplit(table, plan.group ?? null)
  const rules = config.balancing
  return { kind: 'rows', rows: drawBalanced({ rowsByClass, classes: table.classes, strategy, seed, rules, groups }) }
}

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
  /** Only with groups: how many of them still have samples. */
  readonly groups?: BalancedGroups
}

/** Whether the config or a flag sets how the training split is balanced in detail. */
export function isBalancingSet({ written }: Config): boolean {
  return [...written].some((key) => key.startsWith('balancing.'))
}

/** Measures the balanced training split; undefined if it is not balanced, or only by weights. */
export function measureTraining(request: TrainingBalanceRequest): BalancedTraining | undefined {
  const balance = trainingBalance(request)
  if (balance?.kind !== 'rows') return undefined
  const { table, plan, config } = request
  const { rows } = balance
  const all = Int32Array.from(table.labels.keys()).filter(
    (row) => plan.assignment[row] === 0 && table.labels[row] !== UNLABELLED,
  )
  const { groups } = tableToSplit(table, plan.group ?? null)
  return {
    strategy: config.data.balancingStrategy,
    classes: table.classes,
    before: countRows(table, all),
    after: countRows(table, rows),
    total: rows.length,
    ...(groups && { groups: countGroupsIn(groups, all, rows) }),
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

interface LabelSetRequest extends TrainingBalanceRequest {
  readonly table: LabelTable & Required<Pick<LabelTable, 'labelSets'>>
}

function labelSetBalance({ table, plan, config }: LabelSetRequest): TrainingBalance {
  const { data, balancing } = config
  const isTraining = (row: number) => plan.assignment[row] === 0
  const samples = setSamples(table, plan.settings.seed, isTraining)
  if (data.balancingStrategy !== 'weighted') {
    const times = balancedTimes(samples, { ...balancing, strategy: data.balancingStrategy })
    return { kind: 'rows', rows: rowsOfTimes(times) }
  }
  const weights = balancedWeights(samples, balancing.by, { ...balancing, formula: weightOptions(balancing) })
  return { kind: 'weights', weights: weights.filter((_, row) => isTraining(row)) }
}

function trainingRows(rows: Int32Array, { assignment }: Pick<SplitPlan, 'assignment'>): Int32Array {
  const found = new Int32Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    found[count] = rows[i] as number
    count += Number(assignment[rows[i] as number] === 0)
  }
  return found.subarray(0, count)
}

function trainingWeights(
  { labels, classes }: LabelTable,
  { assignment }: Pick<SplitPlan, 'assignment'>,
  { balancing }: Config,
): Float64Array {
  const codes = labels.map((label, row) => (assignment[row] === 0 ? label : UNLABELLED))
  const weights = classWeights(countCodes(codes, classes.length), weightOptions(balancing))
  return Float64Array.from(
    codes.filter((code) => code >= 0),
    (code) => weights[code] as number,
  )
}
