/** Classes keep their sizes; a sampler draws the rare ones more often. */
export declare function weightedTargets(sizes: readonly number[]): number[];
/**
 * The weight of one sample of each class, N / (k n_c): over all N samples of the k classes that have any, the weights
 * sum to N, and to the same in each class. 0 for a class without samples.
 *
 * @throws {TypeError} where the sizes are no array of numbers.
 * @throws {RangeError} where one is no number of samples.
 *
 * @example
 * classWeights([100, 75, 50]) // [0.75, 1, 1.5]
 */
export declare function classWeights(sizes: readonly number[], ...more: never[]): number[];
/**
 * The chance, 0 to 1, that a given sample of each class is not drawn in an epoch of N weighted draws with replacement:
 * (1 - 1/(k n_c))^N. To 12 decimals, so that runtimes with different logarithms agree.
 */
export declare function neverDrawnChances(sizes: readonly number[]): number[];
