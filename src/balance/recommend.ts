import { allOf, counted, formatCount, listedFirst, type Strategy, visibleName } from '../config/index.ts'
import type { ClassCounts } from '../dataset/index.ts'
import { FEW_SAMPLES } from './advice.ts'
import type { Recommendation, StrategyOutcome } from './comparison.ts'
import { largestOf, smallestOf, totalOf } from './draws/index.ts'

/** In a smaller dataset, every sample counts. */
export const SMALL_DATASET = 1000
/** In a larger dataset, there are enough samples to drop some. */
export const LARGE_DATASET = 10_000
const TOO_HIGH_RATIO = 5

interface RecommendRequest {
  /** The whole dataset. Its size and its smallest class determine the recommendation. */
  readonly whole: Pick<ClassCounts, 'classes' | 'counts'>
  /**
   * The balanced samples, for the figures in the reason: the classes that have samples, and the results of all
   * strategies.
   */
  readonly classes: readonly string[]
  readonly sizes: readonly number[]
  readonly strategies: readonly StrategyOutcome[]
  readonly stratified: boolean
}

/**
 * Recommends a strategy: oversample for fewer than 1,000 labelled samples, hybrid for up to 10,000, and above that undersample
 * if the smallest class has at least 100 samples, otherwise hybrid. There is no recommendation if all classes have the same
 * size.
 */
export function recommend(request: RecommendRequest): Recommendation {
  const strategy = strategyFor(request.whole.counts)
  return { strategy, reason: reasonFor(strategy, request), also: alsoConsider(request) }
}

function strategyFor(counts: readonly number[]): Strategy | null {
  const total = totalOf(counts)
  const smallest = smallestOf(counts)
  if (smallest === largestOf(counts)) return null
  if (total < SMALL_DATASET) return 'oversample'
  return total > LARGE_DATASET && smallest >= FEW_SAMPLES ? 'undersample' : 'hybrid'
}

function reasonFor(strategy: Strategy | null, { whole, classes, sizes, strategies }: RecommendRequest): string {
  const outcome = (name: Strategy) => strategies.find((one) => one.strategy === name)
  const total = counted(totalOf(whole.counts), 'sample')
  const copied = formatCount(outcome('oversample')?.copied ?? 0)
  if (strategy === null) return reasonForNone(whole.counts)
  if (strategy === 'oversample')
    return `with ${total}, every sample counts${copied === '0' ? ', and no copies are needed' : `: copying ${copied} loses none`}`
  const dropped = formatCount(outcome('undersample')?.dropped ?? 0)
  if (strategy === 'undersample') {
    return `with ${total}, ${formatCount(smallestOf(sizes))} per class are enough: dropping ${dropped} costs less than copying ${copied}`
  }
  const larger = mostlyDropped(classes, sizes, outcome('hybrid'))
  if (totalOf(whole.counts) > LARGE_DATASET) {
    return `with ${total}, the smallest class (${formatCount(smallestOf(whole.counts))}) is too small to reduce all others to its size, and copying ${copied} costs more than dropping some of ${someOf(larger)}`
  }
  return `with ${total}, dropping some of ${someOf(larger)} costs less than copying ${copied}`
}

/** Returns the classes that account for at least a tenth of the dropped samples. */
function mostlyDropped(classes: readonly string[], sizes: readonly number[], outcome?: StrategyOutcome): string[] {
  const drops = sizes.map((size, code) => size - (outcome?.targets[code] ?? size))
  return classes.filter((_, code) => (drops[code] ?? 0) > 0 && 10 * (drops[code] ?? 0) >= (outcome?.dropped ?? 0))
}

function someOf(larger: readonly string[]): string {
  return larger.length > 0 && larger.length <= 3 ? listedFirst(larger.map(visibleName)) : 'the larger classes'
}

function reasonForNone(counts: readonly number[]): string {
  const classes = counts.filter((count) => count > 0).length
  if (classes === 0) return 'no sample has a label, so there is nothing to balance'
  if (classes === 1) return 'there is only one class, so there is nothing to balance'
  return `${allOf(classes, 'classes')} have ${counted(largestOf(counts), 'sample')}, so there is nothing to balance`
}

function alsoConsider({ whole: { classes, counts }, stratified }: RecommendRequest): string[] {
  const largest = largestOf(counts)
  const isSmall = (count: number) => count > 0 && count * TOO_HIGH_RATIO < largest
  const small = classes.filter((_, code) => isSmall(counts[code] ?? 0))
  const verb = small.length === 1 ? 'it has' : 'they have'
  return [
    ...(small.length > 0
      ? [
          `Also consider weighted: the largest class has more than ${TOO_HIGH_RATIO} times as many samples as the smallest`,
          `Collect more samples of ${listedFirst(small.map(visibleName))}: ${verb} less than a fifth of the ${counted(largest, 'sample')} of the largest class`,
        ]
      : []),
    ...(stratified ? [] : ['Set use_stratified_split: true to give each split its share of every class']),
  ]
}
