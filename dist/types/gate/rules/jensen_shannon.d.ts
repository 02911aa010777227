import { type Decimal } from '../../config/index.ts';
/** The samples of one class before and after a change. */
interface Pair {
    readonly base: number;
    readonly head: number;
}
/**
 * Returns the Jensen-Shannon distance with base 2 between the class shares of two sides, from 0 (the same) to 1 (no class
 * in common): the square root of the divergence (Lin, 1991; Endres and Schindelin, 2003). It is a floating-point number,
 * rounded to 12 decimals so that runtimes with different logarithms agree. Both sides must have samples.
 */
export declare function jensenShannonDistance(classes: readonly Pair[]): Decimal;
export {};
