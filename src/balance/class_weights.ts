import {
  checkNoMore,
  checkOptions,
  checkShare,
  checkSizes,
  checkWord,
  FORMULA_OF,
  formulaOf,
  WEIGHT_FORMULAS,
} from '../config/index.ts'
import { type WeightOptions, weightsOfSizes } from './sizes/index.ts'

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
export function classWeights(sizes: readonly number[], options: WeightOptions = {}, ...more: never[]): number[] {
  checkNoMore(more, 'weigh classes', 'sizes and options')
  checkSizes(sizes, { doing: 'weigh classes', name: 'sizes' })
  checkWeightOptions(options, 'weigh classes')
  return weightsOfSizes(sizes, options)
}

const OPTIONS: readonly string[] = ['weights', 'power', 'beta']

/**
 * @throws {TypeError} if the options have another shape.
 * @throws {RangeError} if a value is impossible, or `power` lacks its exponent.
 */
export function checkWeightOptions(options: WeightOptions, doing: string): void {
  checkOptions(options, { doing, name: 'options', known: OPTIONS, example: '{ weights: "sqrt" }' })
  const { power, beta } = options
  const weights = formulaOf(options)
  checkWord(weights, { doing, name: 'weights' }, WEIGHT_FORMULAS)
  if (power !== undefined) checkShare(power, { doing, name: 'power' })
  if (beta !== undefined) checkShare(beta, { doing, name: 'beta' })
  for (const key of ['power', 'beta'] as const) {
    if (options[key] !== undefined && weights !== FORMULA_OF[key])
      throw new RangeError(`Cannot ${doing}: ${key} has no effect with weights "${weights}". Remove one of them.`)
  }
  if (weights === 'power' && power === undefined)
    throw new RangeError(`Cannot ${doing}: weights "power" needs an exponent. Set power, such as 0.5.`)
}
