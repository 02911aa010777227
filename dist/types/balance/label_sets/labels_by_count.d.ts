/** The labels, grouped by their counts. */
interface LabelsByCount {
    /** Moves a label to another count, which may be higher or lower by any number. */
    readonly move: (label: number, from: number, to: number) => void;
    /** The largest count. */
    readonly largest: () => number;
    /** A label with the largest count; -1 if no label has samples. */
    readonly mostFrequent: () => number;
}
/**
 * Groups labels in one linked list per count, so that the most frequent label is known at any time without a search through
 * all labels.
 *
 * @param most The largest count that a label can reach.
 */
export declare function labelsByCount(counts: Int32Array, most: number): LabelsByCount;
export {};
