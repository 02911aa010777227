/** Returns the size of the largest class, 0 if there is none. */
export function largestOf(sizes: readonly number[]): number {
  return sizes.reduce((largest, size) => Math.max(largest, size), 0)
}

/** Returns the size of the smallest class that has samples, 0 if there is none. */
export function smallestOf(sizes: readonly number[]): number {
  const smallest = sizes.reduce((least, size) => (size > 0 ? Math.min(least, size) : least), Number.POSITIVE_INFINITY)
  return Number.isFinite(smallest) ? smallest : 0
}

/** Returns the number of all samples. */
export function totalOf(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}

/** Sets every class that has samples to the same size. */
export function levelled(sizes: readonly number[], target: number): number[] {
  return sizes.map((size) => (size > 0 ? target : 0))
}
