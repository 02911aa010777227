import { classWeights, drawBalanced } from '../balance/index.ts'
import type { Config } from '../config/index.ts'
import { hashOrder, type LabelTable, rowsOfClass, UNLABELLED } from '../dataset/index.ts'
import type { SplitPlan } from './plan.ts'
import { countCodes } from './strata.ts'

/** What `train_balanced` or `train_weights` holds. */
export type TrainingBalance =
  | { readonly kind: 'rows'; readonly rows: Int32Array }
  /** One weight per sample of `train`, in its order. */
  | { readonly kind: 'weights'; readonly weights: Float64Array }

export interface TrainingBalanceRequest {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly config: Config
}

/** The training split balanced by the config's strategy; none for folds, or where `balance_emotions` is false. */
export function trainingBalance({ table, plan, config }: TrainingBalanceRequest): TrainingBalance | undefined {
  const { balanceEmotions, balancingStrategy: strategy } = config.data
  if (!balanceEmotions || plan.settings.parts.kind === 'folds') return undefined
  const codes = table.labels.map((label, row) => (plan.assignment[row] === 0 ? label : UNLABELLED))
  if (strategy === 'weighted') return { kind: 'weights', weights: trainingWeights(codes, table.classes.length) }
  const { seed } = plan.settings
  const order = hashOrder(table.ids, codes, table.classes.length, seed)
  const rowsByClass = table.classes.map((_, code) => rowsOfClass(order, code))
  return { kind: 'rows', rows: drawBalanced({ rowsByClass, classes: table.classes, strategy, seed }) }
}

function trainingWeights(codes: Int32Array, classCount: number): Float64Array {
  const weights = classWeights(countCodes(codes, classCount))
  return Float64Array.from(
    codes.filter((code) => code >= 0),
    (code) => weights[code] as number,
  )
}
