import { type Decimal, largest, toNumber } from '../../config/index.ts'
import { randomStream } from '../draws/index.ts'
import { countLabels, type SetSamples } from './set_samples.ts'

/**
 * The repeat factor of each label and sample of LVIS (Gupta, Dollar and Girshick, 2019, "LVIS: A dataset for large
 * vocabulary instance segmentation"): a label with the share f of the samples has max(1, sqrt(t / f)), and a sample the
 * largest factor of its labels. A sample without labels has 1.
 *
 * LVIS uses the threshold t = 0.001, which suits 100,000 images but changes nothing in most smaller datasets. Here, t is
 * the median share of the labels, so that the rarer half of them is repeated in a dataset of any size. With `over_ratio`, t is this
 * share of the most frequent label.
 */
interface RepeatFactors {
  /** The factor of each label; 0 if it has no samples. */
  readonly byLabel: readonly number[]
  /** The factor of each row of the table; 0 if it is not among the samples. */
  readonly byRow: Float64Array
}

/** Computes the repeat factor of each label and sample. */
export function repeatFactors(samples: SetSamples, overRatio?: Decimal): RepeatFactors {
  const { rows, size, sets } = samples
  const counts = countLabels(samples)
  const threshold =
    overRatio === undefined ? median(counts.filter((count) => count > 0)) : toNumber(overRatio) * largest(counts)
  // The shares have the same denominator, which cancels out. A square root has the same digits in every runtime.
  const byLabel = counts.map((count) => (count > 0 ? Math.max(1, Math.sqrt(threshold / count)) : 0))
  const byRow = new Float64Array(size)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    let factor = 1
    for (let at = sets.offsets[row] as number; at < (sets.offsets[row + 1] as number); at++) {
      factor = Math.max(factor, byLabel[sets.codes[at] as number] as number)
    }
    byRow[row] = factor
  }
  return { byLabel, byRow }
}

/** Returns the mean of the middle two for an even number of counts. */
function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return (lower + upper) / 2
}

/**
 * Repeats every sample as often as the whole part of its factor says, and once more with the probability of the rest. The
 * random numbers are drawn in hash order.
 *
 * @returns How often each row of the table occurs in the result.
 */
export function repeatByFactor(samples: SetSamples, overRatio?: Decimal): Int32Array {
  const { rows, size, seed } = samples
  const { byRow } = repeatFactors(samples, overRatio)
  const random = randomStream(`${seed}:balance:`)
  const times = new Int32Array(size)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const factor = byRow[row] as number
    const whole = Math.floor(factor)
    times[row] = whole + (factor > whole && random() < factor - whole ? 1 : 0)
  }
  return times
}
