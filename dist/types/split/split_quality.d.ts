/** Options of the functions that measure a split. */
export interface QualityOptions {
    /** The key of a sample's labels: one, or an array of several. The default is `emotion`. */
    readonly labelKey?: string;
}
/** Options of `examplesDistribution`. */
export interface SizeOptions {
    /** The share of each part, from 0 to 1, in the order of the parts. By default, all parts have the same share. */
    readonly ratios?: readonly number[];
}
/**
 * Labels distribution, LD: how far the odds of the labels in the parts of a split are from their odds in all samples.
 * For label i, part j with |S_j| samples of which s_ij have the label, and n samples of which d_i have it:
 *
 *     LD = mean over labels i of mean over parts j of |s_ij / (|S_j| - s_ij) - d_i / (n - d_i)|
 *
 * Lower is better; 0 means that every part has the same odds. A label that no sample has, or every sample, says nothing
 * about a split and is left out. A part in which every sample has a label that others lack makes LD infinite. Samples
 * without labels count for the sizes. (Sechidis, Tsoumakas and Vlahavas, 2011, "On the stratification of multi-label
 * data".)
 *
 * @param parts The samples of each part, such as the result of `StratifiedSplitter`; none may be empty.
 * @returns 0 or more; `NaN` if no label can be measured.
 * @throws {TypeError} if the parts are not arrays of objects, or a label is not a string, a number, a boolean or an array
 * of these.
 * @throws {RangeError} if a part is empty.
 *
 * @example
 * const [joy, calm] = [{ emotion: ['joy'] }, { emotion: ['calm'] }]
 * labelsDistribution([[joy, joy, calm], [joy, calm, calm]]) // 0.75
 */
export declare function labelsDistribution(parts: readonly (readonly object[])[], options?: QualityOptions, ...more: never[]): number;
/**
 * Relative labels distribution, rLD: how far the share of each label in the parts of a split is from its share of all
 * samples, as a fraction of the latter. With the share p_ij of samples of part j that have label i, and the share d_i of
 * all samples:
 *
 *     rLD = mean over labels i of mean over parts j of |(p_ij - d_i) / d_i|
 *
 * Unlike LD, it weighs rare labels as much as frequent ones. Lower is better; 0 means equal shares.
 *
 * @param parts The samples of each part, none of which may be empty.
 * @returns 0 or more; `NaN` if no label can be measured.
 * @throws {TypeError} as `labelsDistribution` does.
 * @throws {RangeError} if a part is empty.
 *
 * @example
 * const [joy, calm] = [{ emotion: ['joy'] }, { emotion: ['calm'] }]
 * relativeLabelsDistribution([[joy, joy, joy, calm], [joy, calm, calm, calm]]) // 0.5
 */
export declare function relativeLabelsDistribution(parts: readonly (readonly object[])[], options?: QualityOptions, ...more: never[]): number;
/**
 * Examples distribution, ED: how far the sizes of the parts are from the sizes they should have. With |S_j| samples in
 * part j and c_j = n r_j wanted:
 *
 *     ED = mean over parts j of ||S_j| - c_j|
 *
 * in samples. Lower is better; it is 0 only if every c_j is a whole number. (Sechidis et al., 2011.)
 *
 * @param parts The samples of each part, or anything else with a length.
 * @throws {TypeError} if the parts are not arrays, or the ratios are not an array of numbers.
 * @throws {RangeError} if there are not as many ratios as parts, or a ratio is not from 0 to 1.
 *
 * @example
 * examplesDistribution([['a', 'b', 'c'], ['d']]) // 1
 */
export declare function examplesDistribution(parts: readonly (readonly unknown[])[], options?: SizeOptions, ...more: never[]): number;
