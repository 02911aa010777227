/**
 * Class balance and stable train/val/test splits of labelled datasets, for code.
 *
 * @module
 */
export { type AnalyzeOptions, analyzeEmotionDistribution, type Distribution } from './analysis/index.ts';
export { type Comparison, classWeights, compareStrategies, EmotionBalancer, type EmotionBalancerOptions, type Recommendation, type StrategyOutcome, } from './balance/index.ts';
export { type Base, type CheckRequest, type CheckResult, check } from './check.ts';
export { DataConfig, type DataConfigOptions } from './config/data_config.ts';
export { type Config, defaultConfig, InputError, loadConfig, parseConfig, type Strategy, } from './config/index.ts';
export { commitTree, countClasses, folderTree, gitIn, type LabelTable, readDataset, type Tree, } from './dataset/index.ts';
export { type DatasetSample, EMOPIADataset } from './emopia_dataset.ts';
export type { Check, Finding, Verdict } from './gate/index.ts';
export { printDistributionAnalysis, renderCheckJson, renderCheckText, renderComment } from './report/index.ts';
export { parseIndexFile, quotas, type SplitName, StratifiedSplitter } from './split/index.ts';
export { VERSION } from './version.ts';
