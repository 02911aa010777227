import { type Finding, type GateRequest, type IndexFileState, type Verdict } from './finding/index.ts';
/** Checks a dataset and its splits against the thresholds. All comparisons are exact. */
export declare function judge(request: GateRequest): Verdict;
/** Returns the findings of the rules that need neither a base nor splits, the same as those of `judge`. */
export declare function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts'>): Finding[];
/** Returns the verdict after a mismatching index file could not be committed: the same as if no run can commit. */
export declare function withFileNotReplaced(verdict: Verdict, indexFile: IndexFileState): Verdict;
