import { type Decimal, denominator, floorTimes, type Thresholds } from '../config/index.ts'
import type { ClassCounts } from '../dataset/index.ts'
import { ceilOver, classesWithSamples, extremesOf, fractionOf, type Remedy, type SizedClass } from './finding/index.ts'

/**
 * Returns what brings the imbalance ratio to the limit: samples to add, so every class that has samples reaches
 * ceil(largest / limit), or samples to remove, so no class exceeds floor(smallest x limit). The largest amounts come
 * first. Both lists are empty if the ratio is within the limit, or if the limit is below 1, which no ratio can reach.
 */
function remedyFor(counts: Pick<ClassCounts, 'classes' | 'counts'>, limit: Decimal): Remedy {
  const extremes = extremesOf(counts)
  if (extremes === undefined || limit.units < denominator(limit)) return { add: [], remove: [] }
  const least = ceilOver(extremes.largest.size, fractionOf(limit))
  const most = floorTimes(extremes.smallest.size, limit)
  const sized = classesWithSamples(counts)
  return {
    add: amounts(sized, ({ size }) => least - size),
    remove: amounts(sized, ({ size }) => size - most),
  }
}

/** Returns what brings the ratio to the limit that it exceeds, or undefined if it exceeds no limit. */
export function remedyForRatio({ maxImbalanceRatio }: Thresholds, counts: ClassCounts): Remedy | undefined {
  const { warn, fail } = maxImbalanceRatio
  const limit = [fail, warn].find((one) => one !== undefined && isAbove(counts, one))
  return limit && remedyFor(counts, limit)
}

function isAbove(counts: ClassCounts, limit: Decimal): boolean {
  const { add } = remedyFor(counts, limit)
  return add.length > 0
}

function amounts(sized: readonly SizedClass[], amount: (sized: SizedClass) => number): Remedy['add'] {
  return sized
    .map((one) => ({ class: one.name, samples: amount(one) }))
    .filter(({ samples }) => samples > 0)
    .sort((a, b) => b.samples - a.samples)
}
