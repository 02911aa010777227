/** What the name of a folder or file indicates about its split. */
export interface NamedSplit {
    /** `train`, `val` or `test`, or any other word unchanged. */
    readonly split: string;
    readonly kind: 'train' | 'held-out' | 'fold' | 'unlabelled';
}
/**
 * Returns the split that a folder is named after: `train`, `Training`, `train_set`, `seg_train`, `train2017`,
 * `fold_3`. Returns `undefined` for any other name.
 */
export declare function namedSplit(name: string): NamedSplit | undefined;
/**
 * Returns the split that a key is named after, even if other words precede or follow it: `train`, `oos_train`,
 * `validation_matched`. Returns `undefined` for any other key, and if both ends name a split: `train_test`.
 */
export declare function splitOfKey(key: string): NamedSplit | undefined;
/** Returns the split of the first folder in a file's path that is named after one. */
export declare function splitAbove(path: string): {
    split?: string;
};
/** Whether a name is a split, or starts or ends with one: `train`, `cats_train`, `test-images2`. */
export declare function looksLikeSplit(name: string): boolean;
/**
 * Separates the split from what follows it: `trainA`, `test_cat`. Returns `undefined` for other names, such as
 * `trains`.
 */
export declare function splitPrefix(name: string): {
    readonly split: string;
    readonly rest: string;
} | undefined;
/**
 * Returns the splits of names that differ only by the split: `nsynth-train`, `nsynth-valid`; `WIDER_train`,
 * `WIDER_val`. Returns `undefined` if most names have no split, or there is no training split.
 */
export declare function affixedSplits(names: readonly string[]): ReadonlyMap<string, NamedSplit> | undefined;
/**
 * Whether all names contain a split, and some differ only by the split: `F.dev_audio` next to `F.eval_audio`, `clean_train`
 * and `clean_test` next to `noisy_train`.
 */
export declare function areAllOfSplits(names: readonly string[]): boolean;
/** Whether a column is named like one that contains the split of each row: `Usage`, `data_split`, `fold`. */
export declare function isSplitColumn(name: string): boolean;
/**
 * Whether the values of such a column are splits: at least one of them is named like a split, or all are small numbers
 * and the column's name allows that.
 */
export declare function areSplits(values: readonly string[], column: string): boolean;
