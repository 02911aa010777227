import { type Finding, type GateRequest } from './finding/index.ts';
/** Returns the findings of the rules that need neither a base nor splits, the same as those of `judge`. */
export declare function judgeCounts(request: Pick<GateRequest, 'thresholds' | 'counts' | 'waivers' | 'today'>): Finding[];
