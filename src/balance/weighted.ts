import { checkNoMore, checkSizes } from '../config/index.ts'
import { totalOf } from './draws/index.ts'

/** Keeps the size of every class. A sampler draws rare classes more often. */
export function weightedTargets(sizes: readonly number[]): number[] {
  return [...sizes]
}

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
export function classWeights(sizes: readonly number[], ...more: never[]): number[] {
  checkNoMore(more, 'weigh classes', 'sizes')
  checkSizes(sizes, { doing: 'weigh classes', name: 'sizes' })
  const total = totalOf(sizes)
  const classes = sizes.filter((size) => size > 0).length
  return sizes.map((size) => (size > 0 ? total / (classes * size) : 0))
}

/**
 * Returns the probability, 0 to 1, that a given sample of each class is not drawn in an epoch of N weighted draws with
 * replacement: (1 - 1/(k n_c))^N. It has 12 decimals, so runtimes with different logarithms agree.
 */
export function neverDrawnChances(sizes: readonly number[]): number[] {
  const total = totalOf(sizes)
  const classes = sizes.filter((size) => size > 0).length
  return sizes.map((size) => (size > 0 ? missChance(classes * size, total) : 0))
}

function missChance(odds: number, draws: number): number {
  return Number(Math.exp(draws * Math.log1p(-1 / odds)).toFixed(12))
}
