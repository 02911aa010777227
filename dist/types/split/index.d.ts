export { expectedSplit, freshSplit, growSplit, whyEdited, whyOfAnotherDataset } from './assignment/index.ts';
export { auditExisting, auditForeign, type ExistingAudit, explainSample, type ForeignSplits, findLeaks, type Listed, listedText, movesBetween, parseForeignIndex, type SampleExplanation, summarizeSplit, type Verification, verifySplit, } from './audit/index.ts';
export { freshRules } from './cuts/index.ts';
export { adviceOnFileSize, type ComingOrder, datasetDigest, foldsOf, type IndexFile, indexFilePieces, isRulesPath, type ListFile, orderBeside, parseIndexFile, type RecordedConfig, type RulesFile, tooLargeToCommit, writeIndexFile, } from './index_file/index.ts';
export { isOwnIndexFile } from './own_file.ts';
export { type CellDeviation, type Cut, type Cuts, type GroupSummary, ID_KEY, type IdInSeveralSplits, idsInSeveralSplits, type Leak, labelsOfRow, type Moves, NO_SPLIT, type Parts, quotas, type RuleCuts, SPLIT_NAMES, type SplitName, type SplitPlan, type SplitSettings, type SplitSummary, splitSettings, type TrainingBalance, tableToSplit, trainingBalance, } from './plan/index.ts';
export { examplesDistribution, labelsDistribution, type QualityOptions, relativeLabelsDistribution, type SizeOptions, } from './split_quality.ts';
export { type SplitKeys, StratifiedSplitter, type StratifiedSplitterOptions } from './stratified_splitter.ts';
