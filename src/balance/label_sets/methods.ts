import {
  BALANCE_METHODS,
  type BalanceMethod,
  type Decimal,
  InputError,
  oneOf,
  STRATEGIES,
  type Strategy,
} from '../../config/index.ts'
import type { WeightOptions } from '../sizes/index.ts'
import { levelLabelSets, lowerLabelSets, raiseLabelSets } from './label_set_sizes.ts'
import { cloneRareLabels, deleteFrequentLabels, exchangeLabels } from './rare_labels.ts'
import { repeatByFactor } from './repeat_factors.ts'
import { weighByFactor, weighByLabelSets, weighByLabels } from './sample_weights.ts'
import { allOnce, type SetSamples } from './set_samples.ts'

/** Returns how often each row of the table occurs in the result. */
type Sampling = (samples: SetSamples, overRatio?: Decimal) => Int32Array

const SAMPLINGS: Readonly<Record<Strategy, Partial<Readonly<Record<BalanceMethod, Sampling>>>>> = {
  oversample: { rare_labels: cloneRareLabels, label_sets: raiseLabelSets, repeat_factor: repeatByFactor },
  undersample: { rare_labels: deleteFrequentLabels, label_sets: lowerLabelSets },
  hybrid: { rare_labels: exchangeLabels, label_sets: levelLabelSets },
  weighted: { rare_labels: allOnce, label_sets: allOnce, repeat_factor: allOnce },
}

/** Returns the weight of each row of the table. */
type Weighing = (samples: SetSamples, settings: WeightSettings) => Float64Array

interface WeightSettings extends Pick<Balancing, 'overRatio'> {
  /** The formula for labels or label sets. */
  readonly formula?: WeightOptions
}

const WEIGHTS: Readonly<Record<BalanceMethod, Weighing>> = {
  rare_labels: (samples, { formula }) => weighByLabels(samples, formula),
  label_sets: (samples, { formula }) => weighByLabelSets(samples, formula),
  repeat_factor: (samples, { overRatio }) => weighByFactor(samples, overRatio),
}

/** How a strategy is applied to samples with several labels. */
interface Balancing {
  readonly strategy: Strategy
  readonly by: BalanceMethod
  /** How often a sample may occur. */
  readonly maxRepeat?: number | undefined
  /** Only for `repeat_factor`: rarer labels than this share of the most frequent one are repeated. */
  readonly overRatio?: Decimal | undefined
}

/** All methods of all strategies: the methods of one strategy after the other. */
export const BALANCINGS: readonly Balancing[] = STRATEGIES.flatMap((strategy) =>
  methodsOf(strategy).map((by) => ({ strategy, by })),
)

/** Returns the methods of a strategy. */
export function methodsOf(strategy: Strategy): readonly BalanceMethod[] {
  return BALANCE_METHODS.filter((by) => SAMPLINGS[strategy][by] !== undefined)
}

/**
 * Returns how often each row of the table occurs after balancing. `weighted` keeps every sample once.
 *
 * @throws {InputError} if the strategy does not have the method.
 */
export function balancedTimes(samples: SetSamples, { strategy, by, maxRepeat, overRatio }: Balancing): Int32Array {
  const sampling = SAMPLINGS[strategy][by]
  if (sampling !== undefined) {
    const times = sampling(samples, overRatio)
    return maxRepeat === undefined ? times : times.map((count) => Math.min(count, maxRepeat))
  }
  throw new InputError(
    `Cannot balance with '${strategy}' by ${by}: repeat factors neither drop samples nor keep the total. Set balancing.by to ${oneOf(methodsOf(strategy))}, or the strategy to oversample or weighted.`,
  )
}

/** Returns the weight of each row of the table for a sampler; 0 if it is not among the samples. */
export function balancedWeights(samples: SetSamples, by: BalanceMethod, settings: WeightSettings = {}): Float64Array {
  return WEIGHTS[by](samples, settings)
}

/** Returns the rows of a result: the kept rows in ascending order, then the copies by round and row. */
export function rowsOfTimes(times: Int32Array): Int32Array {
  const rows = new Int32Array(times.reduce((sum, count) => sum + count, 0))
  let end = 0
  let round = Int32Array.from(times.keys()).filter((row) => (times[row] as number) > 0)
  for (let copies = 1; round.length > 0; copies++) {
    rows.set(round, end)
    end += round.length
    round = round.filter((row) => (times[row] as number) > copies)
  }
  return rows
}
