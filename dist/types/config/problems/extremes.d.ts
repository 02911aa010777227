/**
 * Returns the largest value. Unlike `Math.max(...values)`, it takes a list of any length.
 *
 * @returns negative infinity for an empty list
 */
export declare function largest(values: readonly number[]): number;
/**
 * Returns the smallest value of a list of any length.
 *
 * @returns infinity for an empty list
 */
export declare function smallest(values: readonly number[]): number;
