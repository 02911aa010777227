export { type IndexFile, type ListFile } from './index_file.ts';
export { parseIndexFile } from './parse_index_file.ts';
export type { CellDeviation, Cut, Cuts, GroupSummary, Leak, Moves, Parts, RuleCuts, SplitName, SplitPlan, SplitSettings, SplitSummary } from './plan.ts';
export { NO_SPLIT, SPLIT_NAMES } from './plan.ts';
export { quotas } from './quotas.ts';
export { type RecordedConfig } from './recorded_config.ts';
export { type RulesFile } from './rules_file.ts';
export { type SplitKeys, StratifiedSplitter, type StratifiedSplitterOptions } from './stratified_splitter.ts';
export { type TrainingBalance } from './training_balance.ts';
