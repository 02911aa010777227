import { type GateRequest, type IndexFileState, type RuleOutcome } from '../finding/index.ts';
/** What a sentence says about an index file. */
export declare const INDEX_FILE_PREDICATES: Record<IndexFileState['state'], string>;
/**
 * With `splits: check`, the index file must match the dataset and the config. With `commit`, a file that does not match is
 * replaced. If that is not possible, a missing or outdated file only warns, because the next run that can write updates it,
 * and a file that was edited by hand or cannot be read fails.
 */
export declare function judgeIndexFile({ indexFile }: Pick<GateRequest, 'indexFile'>): RuleOutcome;
/** Part of the message about a split that is not frozen anymore. */
export declare const UNFROZEN = "no longer freezes";
/**
 * Checks that ratios, seed and group key are those of the index file, unless it is rebalanced. A split that the base freezes
 * must stay frozen even then.
 */
export declare function judgeSplitSettings({ splitSettings, unfrozen }: GateRequest): RuleOutcome;
/** A change of `data` or `labels` takes effect, and a warning shows the counts with both settings. */
export declare function judgeDataChange({ dataChange }: GateRequest): RuleOutcome;
