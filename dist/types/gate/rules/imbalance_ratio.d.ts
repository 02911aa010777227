import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/**
 * Checks largest class / smallest class, over the classes that have samples. For label sets, this is the largest imbalance
 * ratio of a label.
 */
export declare function judgeImbalanceRatio(request: GateRequest): RuleOutcome;
