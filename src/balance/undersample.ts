import { levelled, smallestOf } from './class_sizes.ts'

/** Brings every class to the size of the smallest class that has samples. No sample is copied. */
export function undersampleTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, smallestOf(sizes))
}
