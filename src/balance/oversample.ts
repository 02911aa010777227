import { largestOf, levelled } from './class_sizes.ts'

/** Brings every class to the size of the largest class by copies. No sample is dropped. */
export function oversampleTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, largestOf(sizes))
}
