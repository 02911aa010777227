import { levelled, smallestOf } from './class_sizes.ts'

/** Every class shrinks to the smallest that has samples; nothing is copied. */
export function undersampleTargets(sizes: readonly number[]): number[] {
  return levelled(sizes, smallestOf(sizes))
}
