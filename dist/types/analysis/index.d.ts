export { type AdviceOptions, adviseOnDistribution } from './advise.ts';
export { type AnalyzeOptions, analyzeEmotionDistribution } from './analyze.ts';
export type { Change, ClassChange, Relabelling } from './change.ts';
export { compareTables } from './compare_tables.ts';
export { describeDistribution } from './describe.ts';
export type { Distribution } from './distribution.ts';
export { showCount, showDigits, showNames, showSamples } from './figures.ts';
export { similarClassNames, similarName } from './similar_names.ts';
