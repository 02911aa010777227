import { largestOf, levelled } from './class_sizes.ts'

/** Every class grows to the largest by whole copies; nothing is dropped. */
export function oversampleTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, largestOf(sizes))
}
