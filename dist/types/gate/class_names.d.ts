import { type GateRequest, type RuleOutcome } from './request.ts';
/** Every required class has samples. */
export declare function judgeRequiredClasses({ thresholds, counts, change }: GateRequest): RuleOutcome;
/** No class that has samples lies outside of the allowed ones. */
export declare function judgeAllowedClasses(request: GateRequest): RuleOutcome;
