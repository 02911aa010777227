/**
 * Whether a file is a split index of this tool, readable or not: it begins as one does, conflict marks left out. Such a file
 * may be replaced by a new one; nobody else's may.
 */
export declare function isOwnIndexFile(bytes: Uint8Array): boolean;
