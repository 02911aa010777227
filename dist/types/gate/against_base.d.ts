import { type GateRequest, type RuleOutcome } from './request.ts';
/** The head's imbalance ratio less the base's. Skipped where either side has no class with samples. */
export declare function judgeRatioIncrease({ thresholds, change }: GateRequest): RuleOutcome;
/** What each class of the base has lost, relabels included: (base - head) / base. The greatest loss first. */
export declare function judgeClassLoss({ thresholds, change }: GateRequest): RuleOutcome;
