/** The keys of an object that may contain its class names, in this order, besides `rectanglelabels` and similar keys. */
export declare const NAME_KEYS: readonly string[];
/** How messages refer to a column. */
export interface LabelPlace {
    readonly column: string;
    readonly file: string;
    readonly lines?: Uint32Array;
}
/** Whether a text may be an object or a list, written as JSON or as Python writes a list of texts. */
export declare function mayHoldLabels(value: string): boolean;
