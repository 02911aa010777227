import type { Verdict } from './finding.ts';
import type { GateRequest } from './request.ts';
/** Holds a dataset and its splits against the thresholds. All comparisons are exact. */
export declare function judge(request: GateRequest): Verdict;
