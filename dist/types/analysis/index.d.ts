export { type AnalyzeOptions, analyzeEmotionDistribution } from './analyze.ts';
export { type Change, type ClassChange, type LabelChange, type Relabelling, type SampleExample } from './change.ts';
export { type LabelConflicts } from './conflicts/index.ts';
export type { Distribution, LabelSetFigures } from './distribution.ts';
export { type LookAlike } from './look_alikes.ts';
