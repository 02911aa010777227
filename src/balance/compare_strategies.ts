import {
  checkArray,
  checkNoMore,
  checkOptions,
  checkSizes,
  STRATEGIES,
  type Strategy,
  wrongValue,
} from '../config/index.ts'
import type { ClassCounts } from '../dataset/index.ts'
import { describeStrategy } from './advice.ts'
import type { Comparison, StrategyOutcome } from './comparison.ts'
import { smallestOf, totalOf } from './draws/index.ts'
import { recommend } from './recommend.ts'
import { neverDrawnChances, targetSizes, weightsOfSizes } from './sizes/index.ts'

/** The class sizes that `compareStrategies` works on. */
export interface CompareRequest {
  /** The names of the classes, in the order of their UTF-8 bytes. */
  readonly classes: readonly string[]
  /** The number of samples of each class, parallel to `classes`: of the training split, or of the whole dataset. */
  readonly sizes: readonly number[]
  /** The sizes of the whole dataset, on which the recommendation is based. The default is `classes` and `sizes`. */
  readonly whole?: Pick<ClassCounts, 'classes' | 'counts'>
  /** Whether the dataset is split class by class. The default is `true`. */
  readonly stratified?: boolean
}

/**
 * Computes what each balancing strategy would do to the classes, with its advantages and drawbacks, and recommends
 * one. Every sample has one label.
 *
 * @throws {TypeError} if the request has another shape.
 * @throws {RangeError} if the sizes are not numbers of samples, or there are not as many as classes.
 *
 * @example
 * compareStrategies({ classes: ['anger', 'joy', 'sadness'], sizes: [75, 100, 50] }).recommendation.strategy
 * // 'oversample'
 */
export function compareStrategies(request: CompareRequest, ...more: never[]): Comparison {
  checkNoMore(more, 'compare strategies', 'one request')
  checkRequest(request)
  const present = request.classes.flatMap((name, code) => ({ name, size: request.sizes[code] ?? 0 }))
  const withSamples = present.filter(({ size }) => size > 0)
  const classes = withSamples.map(({ name }) => name)
  const sizes = withSamples.map(({ size }) => size)
  const strategies = STRATEGIES.map((strategy) => outcomeOf(strategy, classes, sizes))
  const whole = request.whole ?? { classes: request.classes, counts: request.sizes }
  const recommendation = recommend({ whole, strategies, stratified: request.stratified ?? true, classes, sizes })
  return { classes, sizes, total: totalOf(sizes), strategies, recommendation }
}

function checkRequest(request: CompareRequest): void {
  const doing = 'compare strategies'
  const known = ['classes', 'sizes', 'whole', 'stratified']
  checkOptions(request, { doing, name: 'the request', known, example: '{ classes: ["calm", "joy"], sizes: [10, 40] }' })
  const { classes, sizes } = request
  checkArray(classes, { doing, name: 'classes' }, 'names')
  checkSizes(sizes, { doing, name: 'sizes' })
  if (classes.length === sizes.length) return
  throw wrongValue({ doing, name: 'the number of sizes' }, `the number of classes, ${classes.length}`, sizes.length)
}

function outcomeOf(strategy: Strategy, classes: readonly string[], sizes: readonly number[]): StrategyOutcome {
  const figures = {
    strategy,
    ...sizeFigures(targetSizes(strategy, sizes), sizes),
    ...(strategy === 'weighted' && { weights: weightsOfSizes(sizes), neverDrawn: neverDrawnChances(sizes) }),
  }
  return { ...figures, ...describeStrategy(figures, { classes, sizes, smallest: smallestOf(sizes) }) }
}

/** What changes if classes get other sizes. */
export function sizeFigures(
  targets: readonly number[],
  sizes: readonly number[],
): Pick<StrategyOutcome, 'targets' | 'total' | 'copied' | 'dropped' | 'mostRepeated'> {
  const gains = targets.map((target, code) => target - (sizes[code] ?? 0))
  return {
    targets,
    total: totalOf(targets),
    copied: totalOf(gains.filter((gain) => gain > 0)),
    dropped: -totalOf(gains.filter((gain) => gain < 0)) || 0,
    mostRepeated: targets.reduce((most, target, code) => Math.max(most, Math.ceil(target / (sizes[code] ?? 1))), 0),
  }
}
