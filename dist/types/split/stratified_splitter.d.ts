export interface StratifiedSplitterOptions {
    /** Shares of the samples; they sum to 1. 0.7, 0.15 and 0.15 unless told. */
    readonly trainRatio?: number;
    readonly valRatio?: number;
    readonly testRatio?: number;
    /** A safe integer; 42 unless told. */
    readonly seed?: number;
}
export interface SplitKeys {
    /** The key of a sample's label, by which it is stratified; `emotion` unless told. */
    readonly stratifyKey?: string;
    /** The key of what must not be torn apart, such as a song. */
    readonly groupKey?: string;
}
/**
 * Splits sample objects into train, val and test, each class by the same shares. Where a sample goes is decided by the seed
 * and its id (`id`, else `path`, else its index), so that the order of the samples does not matter where they have ids.
 *
 * A sample without a label is in no split.
 *
 * @example
 * const splitter = new StratifiedSplitter({ trainRatio: 0.7, valRatio: 0.15, testRatio: 0.15, seed: 42 })
 * const [train, val, test] = splitter.split(samples, { stratifyKey: 'emotion' })
 */
export declare class StratifiedSplitter {
    #private;
    readonly seed: number;
    /**
     * @throws {TypeError} where the options are no object, one is unknown, or of another type.
     * @throws {RangeError} where the ratios are not shares that sum to exactly 1, or the seed is no safe integer.
     */
    constructor(options?: StratifiedSplitterOptions, ...more: never[]);
    /**
     * @returns `[train, val, test]`: the same objects, each list in the samples' own order.
     * @throws {TypeError} where the samples are no array of objects, none has one of the keys, samples have several labels
     * each, or a label is no text, number or boolean.
     */
    split<Sample extends object>(samples: readonly Sample[], keys?: SplitKeys, ...more: never[]): [train: Sample[], val: Sample[], test: Sample[]];
    /** As `split`, but the 0-based positions of the samples, ascending. */
    splitIndices(samples: readonly object[], keys?: SplitKeys, ...more: never[]): [train: number[], val: number[], test: number[]];
    /**
     * Cuts into k folds of equal shares by the same rules.
     *
     * @returns k lists of the same objects.
     * @throws {RangeError} where k is no whole number of at least 2.
     */
    folds<Sample extends object>(samples: readonly Sample[], count: number, keys?: SplitKeys, ...more: never[]): Sample[][];
}
