import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/** Checks for groups, and identical or nearly identical content, in more than one split. */
export declare function judgeLeakage(request: GateRequest): RuleOutcome;
