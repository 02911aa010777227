export { type AnalyzeOptions, analyzeEmotionDistribution } from './analyze.ts';
export type { Change, ClassChange, Relabelling } from './change.ts';
export type { Distribution } from './distribution.ts';
export { type LookAlike } from './look_alikes.ts';
