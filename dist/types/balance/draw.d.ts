import type { Strategy } from '../config/index.ts';
export interface DrawRequest {
    /** The rows of each class in hash order. */
    readonly rowsByClass: readonly Int32Array[];
    /** The name of each class, parallel to `rowsByClass`; it seeds the class's own random stream. */
    readonly classes: readonly string[];
    readonly strategy: Strategy;
    readonly seed: number;
}
/**
 * The rows of the balanced dataset: those that are kept, ascending, then the copies by round, class (in the order of
 * bytes) and row. A class that grows keeps every row and is copied in whole rounds; which rows get a copy in its last
 * round, and which rows a shrinking class drops, is drawn from the class's stream, so that classes do not disturb
 * each other.
 *
 * @throws {InputError} where the result would have more than 2^28 rows.
 */
export declare function drawBalanced({ rowsByClass, classes, strategy, seed }: DrawRequest): Int32Array;
