/**
 * An exact decimal number, `units / 10^scale`, in lowest terms: 0.70 is `{ units: 7n, scale: 1 }`. `decimal` creates
 * one. In JSON it is a plain number.
 */
export interface Decimal {
    /** The number without its decimal point. */
    readonly units: bigint;
    /** The number of digits after the decimal point, at least 0. */
    readonly scale: number;
}
/** More digits than any share or limit needs. The time to read a number grows with their square. */
export declare const MAX_DECIMAL_LENGTH = 100;
/**
 * Reads a decimal number exactly as it is written: 0.7 is 7/10, not the nearest binary fraction.
 *
 * @throws {TypeError} if it is neither text nor a number.
 * @throws {SyntaxError} if the text is not a decimal number, or has more than 100 characters.
 *
 * @example
 * decimal('0.70').units // 7n
 * decimal(0.15).scale // 2
 */
export declare function decimal(text: string | number): Decimal;
/** Returns the denominator of a decimal as a fraction: 10^scale. */
export declare function denominator(d: Decimal): bigint;
export declare function add(a: Decimal, b: Decimal): Decimal;
export declare function sum(decimals: Iterable<Decimal>): Decimal;
/** Returns a negative number, 0 or a positive number if `a` is less than, equal to or greater than `b`. */
export declare function compareDecimals(a: Decimal, b: Decimal): number;
/** Compares the fraction `numerator / denominator` (denominator positive) with a decimal, exactly. */
export declare function compareFraction(numerator: bigint, over: bigint, d: Decimal): number;
/** Returns floor(n d) exactly, for a whole number n >= 0 and d >= 0. */
export declare function floorTimes(n: number, d: Decimal): number;
/** Returns the nearest binary fraction, only for display, never for decisions. */
export declare function toNumber(d: Decimal): number;
/** Returns the shortest text that reads back as the same decimal. */
export declare function formatDecimal({ units, scale }: Decimal): string;
