import { type GateRequest, type RuleOutcome } from '../../finding/index.ts';
/**
 * Checks |cell - quota| / class size in percentage points (with groups, |cell - n r| / n), for each class and for all
 * samples. If the dataset has its own split, that split is checked.
 */
export declare function judgeSplitDeviation(request: GateRequest): RuleOutcome;
