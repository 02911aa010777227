export { showAgainst, showLimit } from './figures.ts';
export type { Check, Finding, Remedy, Rule, Verdict } from './finding.ts';
export { judge, withUnmendedFile } from './judge.ts';
export { judgeCounts } from './judge_counts.ts';
export { decideResult } from './level.ts';
export { judgeOnceRenamed } from './once_renamed.ts';
export { remedyFor, remedyForRatio } from './remedy.ts';
export type { DataChange, GateRequest, IndexFileState, OwnSplit, SplitState, Unmended } from './request.ts';
