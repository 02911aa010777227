import { type GateRequest, type RuleOutcome } from './request.ts';
/**
 * Under `splits: check` the index file is what the rules give. Under `commit` one that is not is put right; where that
 * cannot be, a missing or stale file only warns, since the next run that can write brings it up to date, and an edited
 * or unreadable one fails.
 */
export declare function judgeIndexFile({ indexFile }: Pick<GateRequest, 'indexFile'>): RuleOutcome;
/** Ratios, seed and group key are those of the index file, unless it is rebalanced. */
export declare function judgeSplitSettings({ splitSettings }: GateRequest): RuleOutcome;
/** A change of `data` or `labels` takes effect, and is pointed out with the counts under both. */
export declare function judgeDataChange({ dataChange }: GateRequest): RuleOutcome;
