import { labelsByCount } from './labels_by_count.ts'
import { countLabels, type SetSamples } from './set_samples.ts'

/** The counts of the labels while samples are cloned and deleted, and their imbalance. */
export interface RunningImbalance {
  /** The present number of samples with each label. */
  readonly counts: Int32Array
  /** Counts the labels of a row once more, or once less. */
  readonly count: (row: number, change: 1 | -1) => void
  /** The imbalance ratio of a label, IRLbl. */
  readonly ratioOf: (label: number) => number
  /** The mean of the ratios of all labels that have samples, MeanIR. */
  readonly mean: () => number
  /** Returns the label with the most samples, -1 if there is no label. */
  readonly mostFrequent: () => number
}

/**
 * Follows MeanIR = (largest count / number of labels) x (sum of 1 / count) in time proportional to the labels of a row.
 *
 * @param growth The number of clones that can be added.
 */
export function runningImbalance(samples: SetSamples, growth: number): RunningImbalance {
  const { offsets, codes } = samples.sets
  const counts = Int32Array.from(countLabels(samples))
  const byCount = labelsByCount(counts, samples.rows.length + growth)
  let inverses = 0
  for (const count of counts) if (count > 0) inverses += 1 / count
  const present = counts.filter((count) => count > 0).length
  const count = (row: number, change: 1 | -1) => {
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const label = codes[at] as number
      const before = counts[label] as number
      counts[label] = before + change
      byCount.move(label, before, before + change)
      inverses += 1 / (before + change) - 1 / before
    }
  }
  return {
    counts,
    count,
    ratioOf: (label) => byCount.largest() / (counts[label] as number),
    mean: () => (byCount.largest() * inverses) / present,
    mostFrequent: byCount.mostFrequent,
  }
}
