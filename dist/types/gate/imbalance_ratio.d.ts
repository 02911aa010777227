import { type GateRequest, type RuleOutcome } from './request.ts';
/** Largest class / smallest class, over classes that have samples. */
export declare function judgeImbalanceRatio({ thresholds, counts, change }: GateRequest): RuleOutcome;
