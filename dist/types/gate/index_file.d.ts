import { type GateRequest, type RuleOutcome } from './request.ts';
/** Under `splits: check` the index file is what the rules give. */
export declare function judgeIndexFile({ indexFile }: GateRequest): RuleOutcome;
/** Ratios, seed and group key are those of the index file, unless it is rebalanced. */
export declare function judgeSplitSettings({ splitSettings }: GateRequest): RuleOutcome;
/** A change of `data` or `labels` takes effect, and is pointed out with the counts under both. */
export declare function judgeDataChange({ dataChange }: GateRequest): RuleOutcome;
