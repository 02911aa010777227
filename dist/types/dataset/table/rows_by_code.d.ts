/**
 * Rows sorted by a code. Those of code `c` are `rows[starts[c]]` up to, but not including, `rows[starts[c + 1]]`,
 * ascending.
 */
export interface RowsByCode {
    readonly rows: Int32Array;
    /** One element more than there are codes. */
    readonly starts: Int32Array;
}
/**
 * Collects rows by their codes in one counting pass.
 *
 * @param codes A code per row, less than `count`. Rows with a negative code are ignored.
 */
export declare function rowsByCode(codes: Int32Array, count: number): RowsByCode;
