/**
 * Replaces a number that JSON cannot represent.
 *
 * @returns the number, or null if it is infinite or not a number
 */
export declare function finite(value: number): number | null;
/** Rounds to six decimals. Runtimes differ in the last digits of logarithms and powers, but the output must not. */
export declare function sixDecimals(value: number): number;
/** Rounds to six decimals. Returns null for a number that JSON cannot represent. */
export declare function roundedOrNull(figure: number): number | null;
