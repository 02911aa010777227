import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/** Checks the head's imbalance ratio minus the base's. Skipped if either side has no class with samples. */
export declare function judgeRatioIncrease(request: GateRequest): RuleOutcome;
/**
 * Checks what each class of the base has lost, relabelled samples included: (base - head) / base. The largest loss
 * comes first.
 */
export declare function judgeClassLoss(request: GateRequest): RuleOutcome;
