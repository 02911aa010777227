import { type GateRequest, type RuleOutcome } from './request.ts';
/** Samples whose split differs from the one in the base's index file. */
export declare function judgeMoves({ thresholds, splits, moves }: GateRequest): RuleOutcome;
/** Groups, and identical contents, that lie in two splits. */
export declare function judgeLeakage(request: GateRequest): RuleOutcome;
