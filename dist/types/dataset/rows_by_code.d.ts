/** Rows sorted by a code: those of code c are `rows[starts[c]]` up to `rows[starts[c + 1]]`, ascending. */
export interface RowsByCode {
    readonly rows: Int32Array;
    /** One more than there are codes. */
    readonly starts: Int32Array;
}
/**
 * Gathers rows by their codes in one counting pass.
 *
 * @param codes A code per row, below `count`; a row with a negative one is in none.
 */
export declare function rowsByCode(codes: Int32Array, count: number): RowsByCode;
