import { type Decimal } from '../config/index.ts';
/** An exact value that is compared with a limit. The denominator is positive. */
export interface Fraction {
    readonly numerator: bigint;
    readonly denominator: bigint;
}
export declare function fraction(numerator: number | bigint, over?: number | bigint): Fraction;
export declare function difference(a: Fraction, b: Fraction): Fraction;
/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export declare function compareFractions(a: Fraction, b: Fraction): number;
export declare function exceeds({ numerator, denominator }: Fraction, limit: Decimal): boolean;
/** The nearest binary fraction, for what is shown and never for what is decided. */
export declare function approximate({ numerator, denominator: over }: Fraction): number;
/** A limit with at least so many decimals, and all that it was written with. */
export declare function showLimit(limit: Decimal, decimals?: number): string;
/**
 * A value rounded to so many decimals, or to as many more as it takes for a reader to see on which side of the limit it
 * lies: 2.5004 against 2.5 is not shown as 2.50.
 */
export declare function showAgainst(value: Fraction, limit: Decimal | undefined, decimals?: number): string;
