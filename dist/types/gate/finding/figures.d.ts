import { type Decimal } from '../../config/index.ts';
/** An exact value that is compared with a limit. The denominator is positive. */
export interface Fraction {
    readonly numerator: bigint;
    readonly denominator: bigint;
}
export declare function fraction(numerator: number | bigint, over?: number | bigint): Fraction;
/** Converts a decimal to a fraction. */
export declare function fractionOf(value: Decimal): Fraction;
export declare function difference(a: Fraction, b: Fraction): Fraction;
/** Returns a negative number, 0 or a positive number if `a` is less than, equal to or greater than `b`. */
export declare function compareFractions(a: Fraction, b: Fraction): number;
export declare function exceeds({ numerator, denominator }: Fraction, limit: Decimal): boolean;
/** Returns the nearest floating-point number. It is only for display, never for decisions. */
export declare function approximate({ numerator, denominator: over }: Fraction): number;
/** Formats a limit with at least `decimals` decimals, and with all decimals that the config contains. */
export declare function showLimit(limit: Decimal, decimals?: number): string;
/**
 * Formats a value with `decimals` decimals, or with as many more as are needed to show on which side of the limit it is:
 * 2.5004 is not shown as 2.50 if the limit is 2.5.
 */
export declare function showAgainst(value: Fraction, limit: Decimal | undefined, decimals?: number): string;
