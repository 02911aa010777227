export { SPLIT_NAMES, type SplitName } from '../../config/index.ts'
export {
  countFrozen,
  frozenInPlan,
  frozenParts,
  grownQuotas,
  openShares,
  quotasBesideFrozen,
  withoutFrozen,
} from './frozen.ts'
export { type BalancedTraining, measureTraining } from './measure_training.ts'
export {
  type CellDeviation,
  type Cut,
  type Cuts,
  type GroupSummary,
  type Leak,
  type Moves,
  NO_SPLIT,
  type Parts,
  type RuleCuts,
  type SplitPlan,
  type SplitSettings,
  type SplitSummary,
} from './plan.ts'
export { quotas } from './quotas.ts'
export { type Rank, rowsAtRanks } from './ranked_rows.ts'
export { KEPT_ROUNDING_REASON, roundQuotas, roundSizes, roundSizesOf } from './rounding.ts'
export {
  countedLabels,
  followFirstRows,
  ID_KEY,
  type IdInSeveralSplits,
  idsInSeveralSplits,
  leadFromFollowers,
  repeatsMany,
  tableToSplit,
} from './rows_of_one_id.ts'
export {
  activeParts,
  activePartsOf,
  freshPlan,
  idealSizes,
  idealSizesOf,
  partNames,
  type Shares,
  sharesOf,
  splitSettings,
} from './settings.ts'
export { countCodes, hasSets, labelsOfRow, orderStrata, type SetStrata, type Strata, strataOf } from './strata.ts'
export { type TrainingBalance, trainingBalance } from './training_balance.ts'
