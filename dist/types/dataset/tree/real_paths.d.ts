/**
 * Resolves the links in a path. Returns `undefined` if nothing is there.
 *
 * @param written the path in the error
 */
export declare function realPath(path: string, written: string): string | undefined;
/** Whether a path is a folder or inside it. The links in both are resolved. */
export declare function contains(folder: string, path: string): boolean;
/** Describes common errors in words, and others with the system's own message. */
export declare function messageOf(error: unknown): string;
