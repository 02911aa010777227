import { formatCount, formulaOf, largest, smallest } from '../../config/index.ts'
import { smallestOf, totalOf } from '../draws/index.ts'
import type { WeightOptions } from './weight_options.ts'

/** Keeps the size of every class. A sampler draws rare classes more often. */
export function weightedTargets(sizes: readonly number[]): number[] {
  return [...sizes]
}

/**
 * Returns the weight of one sample of each class; 0 for a class without samples. All formulas but `inverse` are scaled so
 * that the weights of the k classes sum to k.
 */
export function weightsOfSizes(sizes: readonly number[], options: WeightOptions = {}): number[] {
  const classes = sizes.filter((size) => size > 0).length
  const total = totalOf(sizes)
  const formula = formulaOf(options)
  if (formula === 'inverse') return sizes.map((size) => (size > 0 ? total / (classes * size) : 0))
  const raw = sizes.map((size) => (size > 0 ? unscaled(size, { ...options, weights: formula }) : 0))
  const factor = classes / (totalOf(raw) || 1)
  return raw.map((weight) => weight * factor)
}

/** Returns the weight of each sample by the code of its class. A loop takes a tenth of the time of `Float64Array.from`. */
export function weightsOfCodes(codes: ArrayLike<number>, byClass: readonly number[]): Float64Array {
  const weights = new Float64Array(codes.length)
  for (let i = 0; i < weights.length; i++) weights[i] = byClass[codes[i] as number] as number
  return weights
}

function unscaled(size: number, { weights, power = 0, beta = 0.999 }: WeightOptions): number {
  if (weights === 'sqrt') return 1 / Math.sqrt(size)
  if (weights === 'power') return powerOf(size, -power)
  // The limit for beta = 1.
  return beta === 1 ? 1 / size : (1 - beta) / (1 - wholePower(beta, size))
}

/** Returns base^exponent for a whole exponent. Every runtime multiplies alike, but their `**` differ in the last digits. */
function wholePower(base: number, exponent: number): number {
  let [result, square] = [1, base]
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square
    square *= square
  }
  return result
}

/** Returns size^exponent by series, for the same reason: exp(exponent ln(size)). */
function powerOf(size: number, exponent: number): number {
  let [fraction, twos] = [size, 0]
  for (; fraction > 1.5; twos++) fraction /= 2
  const logarithm = exponent * (twos * Math.LN2 + logarithmOf(fraction))
  // The series converges fast for small numbers, and squaring undoes the halving.
  const halvings = 8
  let result = exponentialOf(logarithm / 2 ** halvings)
  for (let i = 0; i < halvings; i++) result *= result
  return result
}

/** ln(x) = 2 artanh((x - 1) / (x + 1)), for 0.75 < x <= 1.5. */
function logarithmOf(x: number): number {
  const z = (x - 1) / (x + 1)
  let [sum, term] = [0, z]
  for (let odd = 1; odd < 40; odd += 2) {
    sum += term / odd
    term *= z * z
  }
  return 2 * sum
}

function exponentialOf(x: number): number {
  let [sum, term] = [1, 1]
  for (let i = 1; i < 20; i++) {
    term *= x / i
    sum += term
  }
  return sum
}

/** Class weights that differ by less than this factor do not balance anything. */
const ALMOST_EQUAL = 1.01

/**
 * Says that weights of effective numbers are all equal although the classes are not, because beta^n is almost 0 for all of
 * them. Returns nothing otherwise.
 */
export function equalWeightsNote(sizes: readonly number[], options: WeightOptions): string | undefined {
  const present = sizes.filter((size) => size > 0)
  const { weights, beta = 0.999 } = options
  if (weights !== 'effective' || present.length < 2 || largest(present) < ALMOST_EQUAL * smallest(present))
    return undefined
  const all = weightsOfSizes(present, options)
  if (largest(all) >= ALMOST_EQUAL * smallest(all)) return undefined
  const least = smallestOf(sizes)
  const nines = 1 + Math.ceil(Math.log10(least))
  return `All class weights are equal, because with beta ${beta}, even the ${formatCount(least)} samples of the smallest class count as many. Set beta closer to 1, such as 0.${'9'.repeat(nines)}.`
}

/**
 * Returns the probability, 0 to 1, that a given sample of each class is not drawn in an epoch of N weighted draws with
 * replacement: (1 - 1/(k n_c))^N. It has 12 decimals, so runtimes with different logarithms agree.
 *
 * @param weights The weights of the classes, if they have another formula: a sample is drawn with w_c / (sum of all weights).
 */
export function neverDrawnChances(sizes: readonly number[], weights?: readonly number[]): number[] {
  const total = totalOf(sizes)
  if (weights !== undefined) {
    const sum = totalOf(sizes.map((size, code) => size * (weights[code] ?? 0)))
    return sizes.map((size, code) => (size > 0 ? missChance(sum / (weights[code] ?? 1), total) : 0))
  }
  const classes = sizes.filter((size) => size > 0).length
  return sizes.map((size) => (size > 0 ? missChance(classes * size, total) : 0))
}

function missChance(odds: number, draws: number): number {
  return Number(Math.exp(draws * Math.log1p(-1 / odds)).toFixed(12))
}
