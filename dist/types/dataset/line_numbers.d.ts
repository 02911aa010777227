/** Lines of several files or tables, one after the other; 0 where a part has none. */
export declare function joinedLines(parts: readonly {
    readonly size: number;
    readonly lines?: Uint32Array;
}[]): Uint32Array;
