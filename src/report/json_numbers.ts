/**
 * JSON has no infinity.
 *
 * @returns null for a number that JSON cannot hold
 */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Runtimes differ in the last digits of logarithms and powers; what is written must not. */
export function sixDecimals(value: number): number {
  return Number(value.toFixed(6))
}
