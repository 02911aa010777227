export { type ChangedTestSample, type TestChange } from './audit/index.ts';
export { type IndexFile, type ListFile, parseIndexFile, type RecordedConfig, type RulesFile } from './index_file/index.ts';
export { type CellDeviation, type Cut, type Cuts, type GroupSummary, type Leak, type Moves, NO_SPLIT, type Parts, quotas, type RuleCuts, SPLIT_NAMES, type SplitName, type SplitPlan, type SplitSettings, type SplitSummary, type TrainingBalance } from './plan/index.ts';
export { examplesDistribution, labelsDistribution, type QualityOptions, relativeLabelsDistribution, type SizeOptions } from './split_quality.ts';
export { type SplitKeys, StratifiedSplitter, type StratifiedSplitterOptions } from './stratified_splitter.ts';
