/** Texts in splits: a text that is in two splits is here twice. Parallel arrays, sorted by split. */
export interface Placed {
    /** The position of the text. */
    readonly texts: Int32Array;
    /** The split. */
    readonly parts: Int32Array;
}
/** Calls back with two places in `Placed` that have equal keys and are in different splits. Stops if it returns false. */
type OnPair = (a: number, b: number) => boolean;
/**
 * Finds the pairs in two splits whose texts have equal keys. In a bucket with very many pairs, each text is compared with only
 * some of the others, so the work is linear.
 *
 * @param keys A key of each text, which is set to 0 if not all pairs of its bucket are compared.
 * @returns Whether all pairs are compared.
 */
export declare function pairsInBuckets({ texts, parts }: Placed, keys: Uint32Array, onPair: OnPair): boolean;
export {};
