/** The start of the values of each column; 0 in a row without one. */
interface JsonlIndex {
    readonly columns: readonly string[];
    /** Parallel to `columns`, one position in the bytes per row. */
    readonly starts: readonly Uint32Array[];
    /** The line of each row, from 1. */
    readonly lines: Uint32Array;
}
/**
 * Scans all lines once, checks that they are JSON and records where the values are. Nothing is decoded.
 *
 * @throws {InputError} with the line that is not a JSON object.
 */
export declare function indexJsonl(bytes: Uint8Array, file: string): JsonlIndex;
export {};
