import type { NameColumn, NameTable } from './name_columns.ts';
/** Adjacent columns of names, used as one value. */
export interface NameSpan {
    readonly from: number;
    /** The last column. */
    readonly to: number;
    readonly kind: NameColumn['kind'];
    /** The distinct values, each with its number of names. */
    readonly counts: ReadonlyMap<string, number>;
    /** One number per name, equal for equal values. */
    readonly codes: Int32Array;
    /**
     * The average number of names that differ only in this span: 1 if the other parts alone distinguish the names, because
     * this span is a property of what they name.
     */
    readonly repeats: number;
}
/** Returns the spans of a table. Each is computed when it is first used. */
export declare function spansOf({ columns, rows }: NameTable): (from: number, to?: number) => NameSpan;
/** Returns the number of distinct pairs of values of two spans. */
export declare function pairsOf(a: NameSpan, b: NameSpan): number;
