import { cloneSteps } from './clone_steps.ts'
import { deleteSteps } from './delete_steps.ts'
import { type RunningImbalance, runningImbalance } from './running_imbalance.ts'
import { allOnce, type SetSamples } from './set_samples.ts'

/** The share of the samples that are cloned or deleted at most: 25%, the best setting in Charte et al. (2015). */
const SHARE = 0.25
/** Sums of fractions differ in their last digits, which is no improvement. */
const NO_GAIN = 1 - 1e-12

/** Samples while they are cloned and deleted. */
interface Sampling {
  readonly samples: SetSamples
  /** How often each row of the table occurs at present. */
  readonly times: Int32Array
  readonly running: RunningImbalance
}

/** Clones or deletes one sample, and returns its row; -1 if there is none that would help. */
type Step = () => number

/**
 * ML-ROS (Charte, Rivera, del Jesus and Herrera, 2015, "Addressing imbalance in multilabel classification"): the labels
 * whose imbalance ratio exceeds MeanIR take turns in having a random sample cloned, until a quarter of the samples are
 * cloned. A label leaves when its ratio no longer exceeds MeanIR.
 *
 * It differs from the paper in three ways. A clone is always made of a sample that occurs least often among those with
 * the label. When all labels have left, MeanIR is computed again. And only the clones up to the lowest MeanIR are kept.
 *
 * @returns How often each row of the table occurs in the result.
 */
export function cloneRareLabels(samples: SetSamples): Int32Array {
  const sampling = startSampling(samples, 1)
  return bestOf(sampling, [cloneSteps(sampling)], [1])
}

/**
 * ML-RUS (Charte et al., 2015): random samples of labels whose imbalance ratio is at most MeanIR are deleted, until a quarter
 * of the samples are deleted.
 *
 * It differs from the paper in three ways. The most frequent label is always next, because turns of all frequent labels
 * can raise MeanIR. A sample with a label whose ratio exceeds MeanIR is never deleted, nor is the last sample of a
 * label. And only the deletions up to the lowest MeanIR are kept.
 *
 * @returns How often each row of the table occurs in the result: once or not at all.
 */
export function deleteFrequentLabels(samples: SetSamples): Int32Array {
  const sampling = startSampling(samples, 0)
  return bestOf(sampling, [deleteSteps(sampling)], [-1])
}

/**
 * Deletes a sample as ML-RUS does and clones another one as ML-ROS does, in turn, so that the total stays the same. Each of
 * the two happens to at most a quarter of the samples, and only the steps up to the lowest MeanIR are kept.
 *
 * @returns How often each row of the table occurs in the result.
 */
export function exchangeLabels(samples: SetSamples): Int32Array {
  const sampling = startSampling(samples, 1)
  return bestOf(sampling, [deleteSteps(sampling), cloneSteps(sampling)], [-1, 1])
}

function startSampling(samples: SetSamples, growth: 0 | 1): Sampling {
  const times = allOnce(samples)
  return { samples, times, running: runningImbalance(samples, growth * samples.rows.length) }
}

/** Takes the steps in turn, and takes back those after the round of steps with the lowest MeanIR. */
function bestOf(
  { samples, times, running }: Sampling,
  steps: readonly Step[],
  changes: readonly (1 | -1)[],
): Int32Array {
  const rounds = Math.floor(samples.rows.length * SHARE)
  const taken = new Int32Array(rounds * steps.length)
  let best = { steps: 0, mean: running.mean() }
  let done = 0
  for (let round = 0; round < rounds; round++) {
    for (const step of steps) {
      const row = step()
      if (row === -1) return undone(times, taken.subarray(best.steps, done), changes)
      const change = changes[done % steps.length] as 1 | -1
      times[row] = (times[row] as number) + change
      running.count(row, change)
      taken[done++] = row
    }
    const mean = running.mean()
    if (mean < best.mean * NO_GAIN) best = { steps: done, mean }
  }
  return undone(times, taken.subarray(best.steps, done), changes)
}

/** The undone steps start with a complete round. */
function undone(times: Int32Array, taken: Int32Array, changes: readonly (1 | -1)[]): Int32Array {
  taken.forEach((row, place) => {
    times[row] = (times[row] as number) - (changes[place % changes.length] as number)
  })
  return times
}
