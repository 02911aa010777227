import { meanImbalance } from '../analysis/index.ts'
import type { BalanceMethod, Decimal, Strategy } from '../config/index.ts'
import { setOfRow } from '../dataset/index.ts'
import { balancedTimes, balancedWeights, countLabels, type SetSamples } from './label_sets/index.ts'
import type { WeightOptions } from './sizes/index.ts'

/** What one method of a strategy does to samples with several labels. */
export interface MethodFigures {
  readonly strategy: Strategy
  readonly by: BalanceMethod
  /** The number of samples with each label afterwards, parallel to the samples' `classes`. */
  readonly targets: readonly number[]
  readonly total: number
  readonly copied: number
  readonly dropped: number
  readonly mostRepeated: number
  /** MeanIR afterwards; for `weighted`, that of the expected number of draws. */
  readonly meanImbalance: number
  /** Only for `weighted`: the mean weight of the samples with each label. */
  readonly weights?: readonly number[]
  /** The labels of the first sample that occurs most often, or that has the largest weight. */
  readonly mostOftenLabels: readonly string[]
  /** How often this sample occurs, or is drawn on average in an epoch of as many draws as there are samples. */
  readonly mostOften: number
}

/** A method of a strategy, and what it is applied with. */
export interface MethodChoice {
  readonly strategy: Strategy
  readonly by: BalanceMethod
  /** How often a sample may occur. */
  readonly maxRepeat?: number | undefined
  /** Only for `repeat_factor`: the share of the most frequent label up to which labels are repeated. */
  readonly overRatio?: Decimal | undefined
  /** The formula of weights. */
  readonly formula?: WeightOptions
}

/** Applies a method to samples, and measures the result. */
export function labelSetOutcome(samples: SetSamples, choice: MethodChoice): MethodFigures {
  return choice.strategy === 'weighted' ? weightedOutcome(samples, choice) : sampledOutcome(samples, choice)
}

function sampledOutcome(samples: SetSamples, balancing: MethodChoice): MethodFigures {
  const { strategy, by } = balancing
  const times = balancedTimes(samples, balancing)
  const targets = countLabels(samples, times)
  let [total, dropped] = [0, 0]
  for (const row of samples.rows) {
    total += times[row] as number
    if (times[row] === 0) dropped++
  }
  const most = largestRow(samples, times)
  return {
    strategy,
    by,
    targets,
    total,
    copied: total - (samples.rows.length - dropped),
    dropped,
    mostRepeated: times[most] ?? 0,
    meanImbalance: meanImbalance(targets),
    mostOftenLabels: labelsOf(samples, most),
    mostOften: times[most] ?? 0,
  }
}

function weightedOutcome(samples: SetSamples, choice: MethodChoice): MethodFigures {
  const { by } = choice
  const weights = balancedWeights(samples, by, choice)
  const targets = countLabels(samples)
  const drawn = countLabels(samples, weights)
  const total = samples.rows.length
  const most = largestRow(samples, weights)
  const sum = weights.reduce((a, b) => a + b, 0)
  return {
    strategy: 'weighted',
    by,
    targets,
    total,
    copied: 0,
    dropped: 0,
    mostRepeated: Math.min(total, 1),
    meanImbalance: meanImbalance(drawn),
    weights: drawn.map((weight, label) => (weight > 0 ? weight / (targets[label] as number) : 0)),
    mostOftenLabels: labelsOf(samples, most),
    mostOften: total === 0 ? 0 : (total * (weights[most] as number)) / sum,
  }
}

/** Returns the first row in hash order with the largest value; -1 if there are no rows. */
function largestRow({ rows }: SetSamples, values: Int32Array | Float64Array): number {
  let largest = rows[0] ?? -1
  for (const row of rows) if ((values[row] as number) > (values[largest] as number)) largest = row
  return largest
}

function labelsOf({ classes, sets }: SetSamples, row: number): string[] {
  if (row === -1) return []
  return Array.from(setOfRow(sets, row), (code) => classes[code] ?? '')
}
