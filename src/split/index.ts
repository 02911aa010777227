export { type HashOrder, hashOrder, rowsOfClass } from '../dataset/hash_order.ts'
export { datasetDigest } from './digest.ts'
export {
  auditExisting,
  auditForeign,
  type ExistingAudit,
  type ForeignSplits,
  type Listed,
  parseForeignIndex,
} from './existing.ts'
export {
  changedSettings,
  type ExpectedSplit,
  type ExpectedSplitRequest,
  expectedSplit,
  type SettingDifference,
} from './expected.ts'
export { freshSplit } from './fresh.ts'
export { growSplit } from './grow.ts'
export { type IndexFile, type IndexFileRequest, type RecordedConfig, writeIndexFile } from './index_file.ts'
export { findLeaks, type LeakOptions } from './leakage.ts'
export { movesBetween } from './moves.ts'
export { parseIndexFile } from './parse_index_file.ts'
export type {
  CellDeviation,
  GroupSummary,
  Leak,
  Moves,
  Parts,
  SplitName,
  SplitPlan,
  SplitSettings,
  SplitSummary,
} from './plan.ts'
export { NO_SPLIT, SPLIT_NAMES } from './plan.ts'
export { foldQuotas, quotas } from './quotas.ts'
export { splitSettings } from './settings.ts'
export { summarizeSplit } from './summary.ts'
export { type TrainingBalance, trainingBalance } from './training_balance.ts'
