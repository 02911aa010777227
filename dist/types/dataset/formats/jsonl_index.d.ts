/** Where the values of each column begin: 0 in a row without one. */
export interface JsonlIndex {
    readonly columns: readonly string[];
    /** Parallel to `columns`, a place in the bytes per row. */
    readonly starts: readonly Uint32Array[];
    /** The line of each row, from 1. */
    readonly lines: Uint32Array;
}
/**
 * Goes through all lines once, checks that they are JSON, and notes where the values lie; nothing is decoded.
 *
 * @throws {InputError} with the line that is no JSON object.
 */
export declare function indexJsonl(bytes: Uint8Array, file: string): JsonlIndex;
