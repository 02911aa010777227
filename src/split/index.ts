export { type HashOrder, hashOrder, rowsOfClass } from '../dataset/index.ts'
export { datasetDigest } from './digest.ts'
export { whyEdited } from './edited.ts'
export {
  auditExisting,
  auditForeign,
  type ExistingAudit,
  type ForeignSplits,
  type Listed,
  listedText,
  parseForeignIndex,
} from './existing.ts'
export {
  changedSettings,
  type ExpectedSplit,
  type ExpectedSplitRequest,
  expectedSplit,
  type SettingDifference,
} from './expected.ts'
export {
  type ExplainedGroup,
  type ExplainRequest,
  explainSample,
  type RankRange,
  type SampleExplanation,
} from './explain.ts'
export { adviceOnFileSize, tooLargeToCommit } from './file_size.ts'
export { freshSplit } from './fresh.ts'
export { growSplit } from './grow.ts'
export {
  type IndexFile,
  type IndexFileRequest,
  indexFilePieces,
  type ListFile,
  writeIndexFile,
} from './index_file.ts'
export { findLeaks, type LeakOptions } from './leakage.ts'
export { movesBetween } from './moves.ts'
export { type ComingOrder, orderBeside } from './order_beside.ts'
export { whyOfAnotherDataset } from './other_dataset.ts'
export { isOwnIndexFile } from './own_file.ts'
export { parseIndexFile } from './parse_index_file.ts'
export type {
  CellDeviation,
  Cut,
  Cuts,
  GroupSummary,
  Leak,
  Moves,
  Parts,
  RuleCuts,
  SplitName,
  SplitPlan,
  SplitSettings,
  SplitSummary,
} from './plan.ts'
export { NO_SPLIT, SPLIT_NAMES } from './plan.ts'
export { quotas } from './quotas.ts'
export { foldsOf, type RecordedConfig } from './recorded_config.ts'
export { ID_KEY, type TornId, tableToSplit, tornIds } from './rows_of_one_id.ts'
export { isRulesPath, type RulesFile } from './rules_file.ts'
export { freshRules } from './rules_plan.ts'
export { splitSettings } from './settings.ts'
export { type SplitKeys, StratifiedSplitter, type StratifiedSplitterOptions } from './stratified_splitter.ts'
export { summarizeSplit } from './summary.ts'
export { type TrainingBalance, trainingBalance } from './training_balance.ts'
export { type Verification, type VerifyRequest, verifySplit } from './verify.ts'
