/** Keeps the size of every class. A sampler draws rare classes more often. */
export declare function weightedTargets(sizes: readonly number[]): number[];
/**
 * Computes the weight of one sample of each class, `N / (k n_c)`, where N is the number of samples, k the number of
 * classes that have any, and n_c the size of the class. It is the formula of scikit-learn's `class_weight='balanced'`:
 * all weights sum to N, and those of each class to `N / k`. A class without samples gets 0.
 *
 * @param sizes The number of samples of each class.
 * @returns The weights, parallel to `sizes`.
 * @throws {TypeError} if the sizes are not an array of numbers.
 * @throws {RangeError} if one of them is not a number of samples.
 *
 * @example
 * classWeights([100, 75, 50]) // [0.75, 1, 1.5]
 */
export declare function classWeights(sizes: readonly number[], ...more: never[]): number[];
/**
 * Returns the probability, 0 to 1, that a given sample of each class is not drawn in an epoch of N weighted draws with
 * replacement: (1 - 1/(k n_c))^N. It has 12 decimals, so runtimes with different logarithms agree.
 */
export declare function neverDrawnChances(sizes: readonly number[]): number[];
