/** What the start of a JSON document shows about the whole document. */
export interface JsonOutline {
    /** The path of keys to each value, with lists as `[]`: `images`, `images[].file_name`, `[].data`. */
    readonly keys: ReadonlySet<string>;
    /** The number of values that were found in each list, by its path: `images`, or '' for a document that is a list. */
    readonly counts: ReadonlyMap<string, number>;
}
/**
 * Outlines a JSON document without parsing it. If it is incomplete or not JSON, the result contains the keys up to
 * that point.
 */
export declare function jsonOutline(text: string): JsonOutline;
