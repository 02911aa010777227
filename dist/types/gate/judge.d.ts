import type { Verdict } from './finding.ts';
import type { GateRequest, IndexFileState } from './request.ts';
/** Holds a dataset and its splits against the thresholds. All comparisons are exact. */
export declare function judge(request: GateRequest): Verdict;
/** The verdict after an index file that is not what it should be could not be committed: judged as where no run commits. */
export declare function withUnmendedFile(verdict: Verdict, indexFile: IndexFileState): Verdict;
