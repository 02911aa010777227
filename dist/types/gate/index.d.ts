export { showAgainst, showLimit } from './figures.ts';
export type { Check, Finding, Remedy, Rule, Verdict } from './finding.ts';
export { judge } from './judge.ts';
export { decideResult } from './level.ts';
export { remedyFor } from './remedy.ts';
export type { DataChange, GateRequest, IndexFileState, SplitState } from './request.ts';
