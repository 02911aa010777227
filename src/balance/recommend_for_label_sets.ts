import { allOf, counted, firstAndMore, formatCount, type Strategy } from '../config/index.ts'
import { MOST_REPEATS } from './advice.ts'
import type { Comparison, Recommendation, StrategyOutcome } from './comparison.ts'
import type { LabelObstacle } from './label_sets/index.ts'
import { LARGE_DATASET, SMALL_DATASET } from './recommend.ts'

type Compared = Omit<Comparison, 'recommendation'>

/** Weights are recommended if their imbalance is lower by more than this factor. */
const MUCH_BETTER = 3
/** How many obstacles are named. */
const MOST_NAMED = 5

/**
 * Recommends the method with the lowest MeanIR among those that suit the size of the dataset: oversampling for fewer than
 * 1,000 samples, also hybrid for up to 10,000, and above that undersampling or hybrid. It must lower MeanIR, repeat no
 * sample more than 3 times, and keep at least half of the samples. If none does, or if the weights with the lowest MeanIR
 * leave less than a third of what it exceeds 1 by, it recommends these weights. It recommends nothing if no method lowers
 * MeanIR.
 *
 * @param whole The number of labelled samples of the whole dataset.
 */
export function recommendMethod(compared: Compared, whole: number): Recommendation {
  const { strategies, meanImbalance: before = Number.NaN } = compared
  const also = adviseOnObstacles(compared.obstacles)
  const better = strategies.filter((one) => (one.meanImbalance ?? before) < before)
  const fitting = strategiesFor(whole)
  const suitable = better.filter((one) => fitting.includes(one.strategy) && isModerate(one, compared.total))
  const [resampled] = suitable.sort(byImbalance)
  const [weights] = better.filter(isWeighted).sort(byImbalance)
  const isMuchBetter = excessOf(weights) * MUCH_BETTER < excessOf(resampled)
  const best = resampled === undefined || isMuchBetter ? weights : resampled
  if (best?.by === undefined) return { strategy: null, reason: reasonForNone(compared), also }
  const effect = `MeanIR from ${before.toFixed(2)} to ${best.meanImbalance?.toFixed(2)}`
  const reason = reasonFor(best, { whole: counted(whole, 'sample'), effect, isMuchBetter: resampled !== undefined })
  return { strategy: best.strategy, by: best.by, reason, also }
}

/** By how much MeanIR exceeds that of balanced labels. */
function excessOf(outcome: StrategyOutcome | undefined): number {
  return outcome?.meanImbalance === undefined ? Number.POSITIVE_INFINITY : outcome.meanImbalance - 1
}

function strategiesFor(whole: number): readonly Strategy[] {
  if (whole < SMALL_DATASET) return ['oversample']
  return whole > LARGE_DATASET ? ['undersample', 'hybrid'] : ['oversample', 'hybrid']
}

function isModerate({ mostRepeated, total }: StrategyOutcome, before: number): boolean {
  return mostRepeated <= MOST_REPEATS && 2 * total >= before
}

function isWeighted({ strategy }: StrategyOutcome): boolean {
  return strategy === 'weighted'
}

function byImbalance(a: StrategyOutcome, b: StrategyOutcome): number {
  return (a.meanImbalance ?? 0) - (b.meanImbalance ?? 0)
}

interface Reasons {
  readonly whole: string
  readonly effect: string
  /** Whether weights are recommended although another strategy is suitable. */
  readonly isMuchBetter: boolean
}

function reasonFor({ strategy, copied, dropped }: StrategyOutcome, { whole, effect, isMuchBetter }: Reasons): string {
  const [copies, drops] = [formatCount(copied), formatCount(dropped)]
  if (strategy === 'oversample')
    return `with ${whole}, every sample counts: copying ${copies} loses none and lowers ${effect}`
  if (strategy === 'undersample') return `with ${whole}, dropping ${drops} costs least and lowers ${effect}`
  if (strategy === 'hybrid') return `with ${whole}, dropping ${drops} and copying ${copies} lowers ${effect}`
  if (isMuchBetter)
    return `with ${whole}, weights lower ${effect}, much more than any other strategy that suits this size`
  return `with ${whole}, weights lower ${effect}, and any other strategy that suits this size repeats samples more than ${MOST_REPEATS} times, drops more than half or does not lower it`
}

function reasonForNone({ classes, sizes, total, meanImbalance = Number.NaN }: Compared): string {
  const [size = 0] = sizes
  if (total === 0) return 'no sample has a label, so there is nothing to balance'
  if (classes.length === 0) return 'all label sets are empty, so there is nothing to balance'
  if (classes.length === 1) return 'there is only one label, so there is nothing to balance'
  if (meanImbalance === 1)
    return `${allOf(classes.length, 'labels')} have ${counted(size, 'sample')}, so there is nothing to balance`
  return `no strategy lowers MeanIR, ${meanImbalance.toFixed(2)}`
}

/** Says what prevents balance. */
export function adviseOnObstacles(obstacles: readonly LabelObstacle[] = []): string[] {
  if (obstacles.length === 0) return []
  const pairs = obstacles.map(
    ({ label, with: companion, samples }) => `'${label}' with '${companion}' (${counted(samples, 'sample')})`,
  )
  return [
    `Some rare labels occur only together with a frequent one, so copies repeat both: ${firstAndMore(pairs, MOST_NAMED)}`,
    'Collect samples of these labels without the frequent ones',
  ]
}
