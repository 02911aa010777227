/** A row of a table of classes, with what decides whether it is shown. */
export interface Sized {
    readonly name: string;
    readonly size: number;
}
/** Rows in order and what was folded away. */
export interface Fold<T> {
    readonly shown: readonly T[];
    readonly hidden: readonly T[];
}
/** The largest first; classes of one size stay in the order they came in. */
export declare function largestFirst<T extends Sized>(rows: readonly T[]): T[];
/**
 * The first `limit` rows and as many again of those that must be seen; never folds a single row, since its line costs as
 * much.
 */
export declare function foldRows<T extends Sized>(rows: readonly T[], limit: number, isNeeded: (row: T) => boolean): Fold<T>;
export declare function restName(hidden: readonly Sized[]): string;
/** The sums of the columns of the rows that were folded away. */
export declare function columnSums(rows: readonly (readonly number[])[], width: number): number[];
