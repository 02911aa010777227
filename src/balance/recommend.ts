import type { Strategy } from '../config/index.ts'
import { counted, formatCount, listedFirst } from '../dataset/counted.ts'
import type { ClassCounts } from '../dataset/index.ts'
import { FEW_SAMPLES } from './advice.ts'
import { largestOf, smallestOf, totalOf } from './class_sizes.ts'
import type { Recommendation, StrategyOutcome } from './comparison.ts'

/** Below this every sample counts. */
const SMALL_DATASET = 1000
/** Above this there is enough to drop some. */
const LARGE_DATASET = 10_000
const TOO_HIGH_RATIO = 5

export interface RecommendRequest {
  /** The whole dataset: its size and its smallest class decide. */
  readonly whole: Pick<ClassCounts, 'classes' | 'counts'>
  /** What is balanced, for the figures of the reason: classes that have samples, and what each strategy makes of them. */
  readonly classes: readonly string[]
  readonly sizes: readonly number[]
  readonly strategies: readonly StrategyOutcome[]
  readonly stratified: boolean
}

/**
 * The strategy to take. Fewer than 1,000 labelled samples: oversample; up to 10,000: hybrid; above: undersample where
 * the smallest class has at least 100, else hybrid. None where all classes have one size.
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
  if (strategy === 'oversample') return `at ${total} every one counts: copying ${copied} loses none`
  const dropped = formatCount(outcome('undersample')?.dropped ?? 0)
  if (strategy === 'undersample') {
    return `at ${total}, ${formatCount(smallestOf(sizes))} a class are enough: dropping ${dropped} costs less than copying ${copied}`
  }
  const larger = mostlyDropped(classes, sizes, outcome('hybrid'))
  if (totalOf(whole.counts) > LARGE_DATASET) {
    return `at ${total}, the smallest class has ${formatCount(smallestOf(whole.counts))}, too few to cut all others down to it, and copying ${copied} costs more than dropping some of ${someOf(larger)}`
  }
  return `at ${total}, dropping some of ${someOf(larger)} costs less than copying ${copied}`
}

/** The classes that give at least a tenth of what is dropped. */
function mostlyDropped(classes: readonly string[], sizes: readonly number[], outcome?: StrategyOutcome): string[] {
  const drops = sizes.map((size, code) => size - (outcome?.targets[code] ?? size))
  return classes.filter((_, code) => (drops[code] ?? 0) > 0 && 10 * (drops[code] ?? 0) >= (outcome?.dropped ?? 0))
}

function someOf(larger: readonly string[]): string {
  return larger.length > 0 && larger.length <= 3 ? listedFirst(larger) : 'the larger classes'
}

function reasonForNone(counts: readonly number[]): string {
  const classes = counts.filter((count) => count > 0).length
  if (classes === 0) return 'no sample has a label: there is nothing to balance'
  if (classes === 1) return 'there is only one class: there is nothing to balance'
  return `all ${formatCount(classes)} classes have ${counted(largestOf(counts), 'sample')}: there is nothing to balance`
}

function alsoConsider({ whole: { classes, counts }, stratified }: RecommendRequest): string[] {
  const largest = largestOf(counts)
  const isSmall = (count: number) => count > 0 && count * TOO_HIGH_RATIO < largest
  const small = classes.filter((_, code) => isSmall(counts[code] ?? 0))
  const verb = small.length === 1 ? 'needs' : 'need'
  return [
    ...(small.length > 0
      ? [
          `Consider weighted too: the largest class has more than ${TOO_HIGH_RATIO} times the samples of the smallest`,
          `${listedFirst(small)} ${verb} data: less than a fifth of the ${counted(largest, 'sample')} of the largest class`,
        ]
      : []),
    ...(stratified ? [] : ['Set use_stratified_split: true, so that each split has its share of every class']),
  ]
}
