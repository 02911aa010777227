export { showAgainst, showLimit } from './figures.ts';
export type { Check, Finding, Remedy, Rule, Verdict } from './finding.ts';
export { judge, remedyForRatio, withUnmendedFile } from './judge.ts';
export { decideResult } from './level.ts';
export { judgeOnceRenamed } from './once_renamed.ts';
export { remedyFor } from './remedy.ts';
export type { DataChange, GateRequest, IndexFileState, OwnSplit, SplitState, Unmended } from './request.ts';
