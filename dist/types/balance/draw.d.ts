import { type Strategy } from '../config/index.ts';
interface DrawRequest {
    /** The rows of each class in hash order. */
    readonly rowsByClass: readonly Int32Array[];
    /** The name of each class, parallel to `rowsByClass`; it seeds the class's own random stream. */
    readonly classes: readonly string[];
    readonly strategy: Strategy;
    readonly seed: number;
}
/**
 * Returns the rows of the balanced dataset: the kept rows in ascending order, then the copies by round, class (in the order
 * of bytes) and row. A class that grows keeps every row, and every row is repeated equally often before any is repeated once
 * more. The rows that get a copy in the last round, and the rows that a shrinking class drops, are drawn from the random
 * stream of the class, so classes do not affect each other.
 *
 * @throws {InputError} if the result would have more than 2^28 rows.
 */
export declare function drawBalanced({ rowsByClass, classes, strategy, seed }: DrawRequest): Int32Array;
export {};
