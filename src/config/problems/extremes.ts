/**
 * Returns the largest value. Unlike `Math.max(...values)`, it takes a list of any length.
 *
 * @returns negative infinity for an empty list
 */
export function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
}

/**
 * Returns the smallest value of a list of any length.
 *
 * @returns infinity for an empty list
 */
export function smallest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}
