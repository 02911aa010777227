import { type HashName } from '../config/index.ts';
/** Options of a `StratifiedSplitter`. */
export interface StratifiedSplitterOptions {
    /** The share of the training split, from 0 to 1. The default is 0.7. The three shares must sum to exactly 1. */
    readonly trainRatio?: number;
    /** The share of the validation split, from 0 to 1. The default is 0.15. */
    readonly valRatio?: number;
    /** The share of the test split, from 0 to 1. The default is 0.15. */
    readonly testRatio?: number;
    /** The seed of the split, a safe integer. The default is 42. */
    readonly seed?: number;
    /** The hash function that orders the samples. The default is `md5`. */
    readonly hash?: HashName;
}
/** The keys of the samples that matter for a split. */
export interface SplitKeys {
    /** The key of a sample's label. The default is `emotion`. */
    readonly stratifyKey?: string;
    /** The key of a sample's group. Samples of one group, such as the clips of one song, stay in one split. */
    readonly groupKey?: string;
}
/**
 * Splits sample objects into train, val and test, each class by the same shares. Where a label is an array, the sample
 * has several labels, and the samples are divided so that every label is as near to its share as possible.
 *
 * The seed and the sample's id (`id`, otherwise `path`, otherwise the index) decide where a sample goes, so that the
 * order of the samples does not matter if they have ids. A sample without a label is in no split.
 *
 * @example
 * const samples = [{ id: 'a', emotion: 'joy' }, { id: 'b', emotion: 'joy' }, { id: 'c', emotion: 'joy' }]
 * const splitter = new StratifiedSplitter({ trainRatio: 0.7, valRatio: 0.15, testRatio: 0.15, seed: 42 })
 * const [train, val, test] = splitter.split(samples, { stratifyKey: 'emotion' })
 * train.length // 1
 */
export declare class StratifiedSplitter {
    #private;
    /** The seed of the split. */
    readonly seed: number;
    /** The hash function that orders the samples. */
    readonly hash: HashName;
    /**
     * @throws {TypeError} if the options are not an object, or one is unknown or has another type.
     * @throws {RangeError} if the ratios are not shares that sum to exactly 1, the seed is not a safe integer, or the hash function
     * is unknown.
     */
    constructor(options?: StratifiedSplitterOptions, ...more: never[]);
    /**
     * Splits samples into train, val and test.
     *
     * @returns `[train, val, test]`: the same objects, each list in the samples' own order.
     * @throws {TypeError} if the samples are not an array of objects, none has one of the keys, or a label is not a string,
     * a number, a boolean or an array of these.
     */
    split<Sample extends object>(samples: readonly Sample[], keys?: SplitKeys, ...more: never[]): [train: Sample[], val: Sample[], test: Sample[]];
    /**
     * Splits samples as `split` does, and returns their 0-based positions, ascending.
     *
     * @returns `[train, val, test]`.
     * @throws {TypeError} as `split` does.
     */
    splitIndices(samples: readonly object[], keys?: SplitKeys, ...more: never[]): [train: number[], val: number[], test: number[]];
    /**
     * Divides samples into k folds of equal shares by the same rules.
     *
     * @param count The number of folds, k.
     * @returns k lists of the same objects.
     * @throws {TypeError} as `split` does.
     * @throws {RangeError} if k is not a whole number of at least 2.
     */
    folds<Sample extends object>(samples: readonly Sample[], count: number, keys?: SplitKeys, ...more: never[]): Sample[][];
}
