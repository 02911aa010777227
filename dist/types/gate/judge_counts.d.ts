import type { Finding } from './finding.ts';
import type { GateRequest } from './request.ts';
/** The findings of the rules that need neither a base nor splits, as `judge` has them. */
export declare function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts'>): Finding[];
