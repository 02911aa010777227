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
/** More digits than any share or limit has; the time for a number grows with their square. */
export declare const MAX_DECIMAL_LENGTH = 100;
/**
 * Reads a decimal number exactly as it is written: 0.7 is 7/10 and not the nearest binary fraction.
 *
 * @throws {TypeError} if it is neither a text nor a number.
 * @throws {SyntaxError} if the text is not a decimal number, or has more than 100 characters.
 *
 * @example
 * decimal('0.70').units // 7n
 * decimal(0.15).scale // 2
 */
export declare function decimal(text: string | number): Decimal;
/** The denominator of a decimal as a fraction: 10^scale. */
export declare function denominator(d: Decimal): bigint;
export declare function add(a: Decimal, b: Decimal): Decimal;
export declare function sum(decimals: Iterable<Decimal>): Decimal;
/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export declare function compare(a: Decimal, b: Decimal): number;
/** Compares the fraction `numerator / denominator` (denominator positive) with a decimal, exactly. */
export declare function compareFraction(numerator: bigint, over: bigint, d: Decimal): number;
/** floor(n d) for a whole number n >= 0 and d >= 0, exactly. */
export declare function floorTimes(n: number, d: Decimal): number;
/** The nearest binary fraction, for what is shown and never for what is decided. */
export declare function toNumber(d: Decimal): number;
/** The shortest text that reads back as the same decimal. */
export declare function formatDecimal({ units, scale }: Decimal): string;
