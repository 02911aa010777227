/**
 * Whether a file contains JSON Lines, regardless of its extension: its first line is a complete object, and the next
 * line starts another one.
 */
export declare function isJsonLines(bytes: Uint8Array): boolean;
