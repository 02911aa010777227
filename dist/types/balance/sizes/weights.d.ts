import { type WeightOptions } from './weight_options.ts';
/** Keeps the size of every class. A sampler draws rare classes more often. */
export declare function weightedTargets(sizes: readonly number[]): number[];
/**
 * Computes the weight of one sample of each class. The default, `N / (k n_c)`, where N is the number of samples, k the number of
 * classes that have any, and n_c the size of the class, is the formula of scikit-learn's `class_weight='balanced'`: all weights
 * sum to N, and those of each class to `N / k`. With another formula, the weights of the k classes sum to k. A class without
 * samples gets 0.
 *
 * @param sizes The number of samples of each class.
 * @param options The formula, and its parameter.
 * @returns The weights, parallel to `sizes`.
 * @throws {TypeError} if the sizes are not an array of numbers, or the options have another shape.
 * @throws {RangeError} if a size is not a number of samples, or an option is impossible.
 *
 * @example
 * classWeights([100, 75, 50]) // [0.75, 1, 1.5]
 */
export declare function classWeights(sizes: readonly number[], options?: WeightOptions, ...more: never[]): number[];
/**
 * Says that weights of effective numbers are all equal although the classes are not, because beta^n is almost 0 for all of
 * them. Returns nothing otherwise.
 */
export declare function equalWeightsNote(sizes: readonly number[], options: WeightOptions): string | undefined;
/**
 * Returns the probability, 0 to 1, that a given sample of each class is not drawn in an epoch of N weighted draws with
 * replacement: (1 - 1/(k n_c))^N. It has 12 decimals, so runtimes with different logarithms agree.
 *
 * @param weights The weights of the classes, if they have another formula: a sample is drawn with w_c / (sum of all weights).
 */
export declare function neverDrawnChances(sizes: readonly number[], weights?: readonly number[]): number[];
