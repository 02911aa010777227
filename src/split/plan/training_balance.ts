import {
  balancedTimes,
  balancedWeights,
  configuredMethod,
  configuredStrategy,
  drawBalanced,
  inTraining,
  rowsOfTimes,
  setSamples,
  weightOptions,
  weightsOfCodes,
  weightsOfSizes,
} from '../../balance/index.ts'
import type { Config } from '../../config/index.ts'
import { type LabelTable, rowsOfClass, UNLABELLED } from '../../dataset/index.ts'
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
  const { settings } = plan
  const { seed } = settings
  const order = orderStrata(table, { codes: table.labels, count: table.classes.length }, settings)
  const rowsByClass = table.classes.map((_, code) => trainingRows(rowsOfClass(order, code), plan))
  const { groups } = tableToSplit(table, plan.group ?? null)
  const rules = inTraining(config).balancing
  return { kind: 'rows', rows: drawBalanced({ rowsByClass, classes: table.classes, strategy, seed, rules, groups }) }
}

interface LabelSetRequest extends TrainingBalanceRequest {
  readonly table: LabelTable & Required<Pick<LabelTable, 'labelSets'>>
}

function labelSetBalance({ table, plan, config }: LabelSetRequest): TrainingBalance {
  const choice = configuredMethod(configuredStrategy(config))
  const isTraining = (row: number) => plan.assignment[row] === 0
  const { labelSets } = table
  const samples = setSamples({ ...tableToSplit(table, plan.group ?? null), labelSets }, plan.settings, isTraining)
  if (choice.strategy !== 'weighted') return { kind: 'rows', rows: rowsOfTimes(balancedTimes(samples, choice)) }
  const weights = balancedWeights(samples, choice.by, choice)
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
  const weights = weightsOfSizes(countCodes(codes, classes.length), weightOptions(balancing))
  return weightsOfCodes(
    codes.filter((code) => code >= 0),
    weights,
  )
}
