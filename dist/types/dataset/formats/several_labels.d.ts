/** The labels of a column whose cells may each contain several: `Mass|Nodule`, `7 1 2 0`. */
export interface SeveralLabels {
    /** The text between the labels, with its space if every comma is followed by one. */
    readonly separator: string;
    /** The number of distinct labels. */
    readonly distinct: number;
    /** A cell with several labels. */
    readonly example: string;
}
/**
 * Returns the labels in the cells of a column if they seem to be lists: the parts of cells repeat in other cells, so there
 * are fewer distinct parts than distinct cells.
 *
 * @param cells The cells, or their distinct values, without empty ones.
 */
export declare function severalLabels(cells: readonly string[], name: string): SeveralLabels | undefined;
