import { type GateRequest, type RuleOutcome } from './request.ts';
/** Percentage points of |cell - quota| / class size, with groups of |cell - n r| / n; of each class and of all samples. */
export declare function judgeSplitDeviation({ thresholds, splits, baseSplits }: GateRequest): RuleOutcome;
