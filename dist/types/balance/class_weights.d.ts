import { type WeightOptions } from './sizes/index.ts';
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
 * @throws {TypeError} if the options have another shape.
 * @throws {RangeError} if a value is impossible, or `power` lacks its exponent.
 */
export declare function checkWeightOptions(options: WeightOptions, doing: string): void;
