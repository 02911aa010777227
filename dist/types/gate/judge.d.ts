import { type GateRequest, type IndexFileState, type Verdict } from './finding/index.ts';
/** Checks a dataset and its splits against the thresholds. All comparisons are exact. */
export declare function judge(request: GateRequest): Verdict;
/** Returns the verdict after a mismatching index file could not be committed: the same as if no run can commit. */
export declare function withFileNotReplaced(verdict: Verdict, indexFile: IndexFileState): Verdict;
