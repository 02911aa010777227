/** Rows, none of them twice, ascending: marked and gathered, which takes a tenth of the time of a sort. */
export declare function ascending(parts: readonly Int32Array[]): Int32Array;
/** All of them, one after the other. */
export declare function joined(parts: readonly Int32Array[]): Int32Array;
