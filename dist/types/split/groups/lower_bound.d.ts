import { type Parts, type Shares } from '../plan/index.ts';
/** The best possible deviation of a row of whole numbers with sum n from n r. */
interface BestRow {
    /** The smallest possible largest |cell - n r| / n, 0 to 1. */
    readonly deviation: number;
    /** The smallest possible sum of (cell - n r)^2 / n. */
    readonly squares: number;
}
/**
 * Takes the floors of n r and adds the rest to the largest fractions. No other row of whole numbers is nearer to n r,
 * neither by its largest deviation nor by the sum of squares.
 *
 * @param step Cells are multiples of it, as is n.
 */
export declare function bestRow(n: number, shares: Shares, step?: number): BestRow;
/** The minimum deviation that one large group causes in a row of n samples: |cell - n r| / n in the largest split. */
export declare function crowding(n: number, ofOneGroup: number, parts: Parts): number;
export {};
