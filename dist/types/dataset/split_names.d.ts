/** What the name of a folder or file says about the split that it holds. */
export interface NamedSplit {
    /** `train`, `val` or `test`, or for any other word the word itself. */
    readonly split: string;
    readonly kind: 'train' | 'held-out' | 'fold' | 'unlabelled';
}
/**
 * The split that a folder is named after: `train`, `Training`, `train_set`, `seg_train`, `train2017`, `fold_3`; none for
 * any other name.
 */
export declare function namedSplit(name: string): NamedSplit | undefined;
/**
 * The split that a key is named after, also where other words stand before or behind it: `train`, `oos_train`,
 * `validation_matched`. None for any other key, and where both ends name one: `train_test`.
 */
export declare function splitOfKey(key: string): NamedSplit | undefined;
/** The split that the first such folder on the way to a file is named after. */
export declare function splitAbove(path: string): {
    split?: string;
};
/** Whether a name is a split's, or begins or ends as one: `train`, `cats_train`, `test-images2`. */
export declare function looksLikeSplit(name: string): boolean;
/** `trainA`, `test_cat`: a split's word with what follows it. None for a name of another kind, such as `trains`. */
export declare function splitPrefix(name: string): {
    readonly split: string;
    readonly rest: string;
} | undefined;
/**
 * The splits among names that differ by a split's word alone: `nsynth-train`, `nsynth-valid`; `WIDER_train`, `WIDER_val`.
 * None where most of the names are no such, or there is nothing to train with.
 */
export declare function affixedSplits(names: readonly string[]): ReadonlyMap<string, NamedSplit> | undefined;
/** Whether a column is named as one that tells the split of each row: `Usage`, `data_split`, `fold`. */
export declare function isSplitColumn(name: string): boolean;
/** Whether values of a column of that name are splits: one of them is named so, or all are small numbers where the name allows. */
export declare function areSplits(values: readonly string[], column: string): boolean;
