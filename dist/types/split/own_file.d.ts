/**
 * Whether a file is an index file of this tool, even a broken one: it begins like one, apart from conflict markers. Only
 * such a file can be replaced by a new one.
 */
export declare function isOwnIndexFile(bytes: Uint8Array): boolean;
