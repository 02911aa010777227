import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/** Checks that every required class has samples. */
export declare function judgeRequiredClasses({ thresholds, counts, change }: GateRequest): RuleOutcome;
/** Checks that every class that has samples is allowed. */
export declare function judgeAllowedClasses(request: GateRequest): RuleOutcome;
