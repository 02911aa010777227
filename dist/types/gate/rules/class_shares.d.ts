import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/**
 * Checks |head's share - base's share| of each class in percentage points. The share is that of the labelled samples; for
 * label sets, of all samples. The class that moved most comes first.
 */
export declare function judgeShareChange(request: GateRequest): RuleOutcome;
/**
 * Checks the Jensen-Shannon distance between the class shares of both sides. For label sets, these are the shares of all
 * labels of all samples, as for the entropy.
 */
export declare function judgeDrift(request: GateRequest): RuleOutcome;
