import { type Decimal, formulaOf } from '../../config/index.ts'
import { type WeightOptions, weightsOfSizes } from '../sizes/index.ts'
import { distinctSets } from './distinct_sets.ts'
import { repeatFactors } from './repeat_factors.ts'
import { countLabels, type SetSamples } from './set_samples.ts'

/**
 * The weight of each label, `N / (k n_l)`, where N is the number of samples, k the number of labels that have any, and n_l the
 * number of samples with the label. A label without samples gets 0. Other formulas are those of classes.
 */
export function labelWeights(samples: SetSamples, options: WeightOptions = {}): number[] {
  const counts = countLabels(samples)
  if (formulaOf(options) !== 'inverse') return weightsOfSizes(counts, options)
  const present = counts.filter((count) => count > 0).length
  return counts.map((count) => (count > 0 ? samples.rows.length / (present * count) : 0))
}

/**
 * Weighs each sample with the mean of the weights of its labels.
 *
 * A sample with an empty set gets the weight of the most frequent label, the smallest of all: it has no label that is
 * too rare, but it shows what a sample without any label looks like, so it must still be drawn. If all sets are empty,
 * all weights are 1.
 *
 * @returns The weight of each row of the table; 0 if it is not among the samples.
 */
export function weighByLabels(samples: SetSamples, options?: WeightOptions): Float64Array {
  const { rows, size, sets } = samples
  const byLabel = labelWeights(samples, options)
  const smallest = byLabel.reduce((least, weight) => (weight > 0 ? Math.min(least, weight) : least), Infinity)
  const empty = Number.isFinite(smallest) ? smallest : 1
  const weights = new Float64Array(size)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const [start, end] = [sets.offsets[row] as number, sets.offsets[row + 1] as number]
    let sum = 0
    for (let at = start; at < end; at++) sum += byLabel[sets.codes[at] as number] as number
    weights[row] = end > start ? sum / (end - start) : empty
  }
  return weights
}

/**
 * Weighs each sample with `N / (K n_s)`, where K is the number of distinct label sets and n_s the number of samples with the
 * same set: the weight of single labels, with each set as one class. The empty set is one of the sets.
 */
export function weighByLabelSets(samples: SetSamples, options?: WeightOptions): Float64Array {
  const { bags, numbers } = distinctSets(samples)
  const bySet = weightsOfSizes(
    bags.map(({ length }) => length),
    options,
  )
  const weights = new Float64Array(samples.size)
  numbers.forEach((set, i) => {
    weights[samples.rows[i] as number] = bySet[set] as number
  })
  return weights
}

/** Weighs each sample with its repeat factor. */
export function weighByFactor(samples: SetSamples, overRatio?: Decimal): Float64Array {
  return repeatFactors(samples, overRatio).byRow
}
