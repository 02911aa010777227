import { type Finding, type GateRequest } from './finding/index.ts';
/** What an audit of existing splits knows. */
type AuditRequest = Pick<GateRequest, 'thresholds' | 'written' | 'counts' | 'waivers' | 'today' | 'splits' | 'conflicts'>;
/** Returns the findings of the rules about existing splits and their content, the same as those of `judge`. */
export declare function judgeAudit(request: AuditRequest): Finding[];
export {};
