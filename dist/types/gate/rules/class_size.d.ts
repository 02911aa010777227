import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/**
 * Checks that every class that has samples has enough of them. Classes without samples are left to `required_classes`.
 */
export declare function judgeClassSize(request: GateRequest): RuleOutcome;
