/** Returns the training split first, then files named like labels, and files of large folders last. */
export declare function likelyFirst(paths: readonly string[]): readonly string[];
