/**
 * Replaces a number that JSON cannot represent.
 *
 * @returns the number, or null if it is infinite or not a number
 */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Rounds to six decimals. Runtimes differ in the last digits of logarithms and powers, but the output must not. */
export function sixDecimals(value: number): number {
  return Number(value.toFixed(6))
}

/** Rounds to six decimals. Returns null for a number that JSON cannot represent. */
export function roundedOrNull(figure: number): number | null {
  return finite(sixDecimals(figure))
}
