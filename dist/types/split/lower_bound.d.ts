import type { Parts } from './plan.ts';
/** The best that a row of whole numbers with sum n can do against n r. */
export interface BestRow {
    /** The smallest possible largest |cell - n r| / n, 0 to 1. */
    readonly deviation: number;
    /** The smallest possible sum of (cell - n r)^2 / n. */
    readonly squares: number;
}
/**
 * Floors of n r, the rest to the largest fractions: no other row of whole numbers is nearer to n r, be it by its largest
 * deviation or by the sum of squares.
 *
 * @param step Cells are multiples of it (n is one, too).
 */
export declare function bestRow(n: number, parts: Parts, step?: number): BestRow;
