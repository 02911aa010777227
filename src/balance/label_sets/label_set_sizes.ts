import { setOfRow } from '../../dataset/index.ts'
import { roundsOver, shuffledTo } from '../draws/index.ts'
import { type DistinctSets, distinctSets } from './distinct_sets.ts'
import { allOnce, type SetSamples } from './set_samples.ts'

/**
 * LP-ROS (Charte et al., 2015): raises every label set that has fewer samples than the mean to the mean, N / (number of
 * distinct sets), by cloning random samples of it. The mean is rounded to a whole number.
 *
 * It differs from the paper in that every set reaches the mean, while the paper stops after a given share of clones. The
 * result never has more than twice the samples, or a half more per set.
 *
 * @returns How often each row of the table occurs in the result.
 */
export function raiseLabelSets(samples: SetSamples): Int32Array {
  const sets = distinctSets(samples)
  const mean = meanSize(sets)
  return withSizes(samples, sets, (size) => Math.max(size, mean))
}

/**
 * LP-RUS (Charte et al., 2015): lowers every label set that has more samples than the mean to the mean, by deleting random
 * samples of it. The mean is rounded to a whole number, and every set keeps at least one sample. As with `raiseLabelSets`,
 * there is no limit on the share of deleted samples. With groups, a set keeps one sample of every group in turn.
 */
export function lowerLabelSets(samples: SetSamples): Int32Array {
  const sets = distinctSets(samples)
  const mean = meanSize(sets)
  return withSizes(samples, sets, (size) => Math.min(size, mean))
}

/**
 * Brings every label set to the mean size. The mean is rounded down, and the largest sets get one more until the total is the
 * same as before. Sets of the same size are ordered by their first samples in hash order.
 */
export function levelLabelSets(samples: SetSamples): Int32Array {
  const sets = distinctSets(samples)
  const { bags } = sets
  const total = samples.rows.length
  const each = Math.floor(total / bags.length)
  const bySize = Array.from(bags.keys()).sort((a, b) => (bags[b]?.length ?? 0) - (bags[a]?.length ?? 0) || a - b)
  const larger = new Set(bySize.slice(0, total - each * bags.length))
  return withSizes(samples, sets, (_, set) => each + Number(larger.has(set)))
}

function meanSize({ bags, numbers }: DistinctSets): number {
  return Math.max(1, Math.round(numbers.length / bags.length))
}

function withSizes(
  samples: SetSamples,
  { bags }: DistinctSets,
  targetOf: (size: number, set: number) => number,
): Int32Array {
  const times = allOnce(samples)
  const ordered = samples.groups && roundsOver(samples.groups)
  bags.forEach((rows, set) => {
    const size = rows.length
    const target = targetOf(size, set)
    const whole = Math.floor(target / size)
    const odd = target % size
    if (target !== size && whole > 0) for (const row of rows) times[row] = whole
    // A set that shrinks deletes the drawn rows, and one that grows clones them once more.
    const drawn = target < size ? size - target : odd
    if (drawn === 0) return
    const stream = streamOf(samples, rows[0] as number)
    const chosen =
      ordered && target < size
        ? ordered(shuffledTo(rows, size, stream)).subarray(target)
        : shuffledTo(rows, drawn, stream).subarray(0, drawn)
    for (const row of chosen) times[row] = target < size ? 0 : whole + 1
  })
  return times
}

/** The names of a set as JSON, which no other set has. */
function streamOf({ classes, sets, seed }: SetSamples, row: number): string {
  const names = Array.from(setOfRow(sets, row), (code) => classes[code])
  return `${seed}:balance:${JSON.stringify(names)}`
}
