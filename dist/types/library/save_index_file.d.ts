/**
 * Writes an index file to a temporary file and renames it, so that an interrupted write leaves the old one. Creates
 * missing folders.
 *
 * @param path The path, relative to the working directory.
 * @throws {InputError} if the path contains a symbolic link, is not a file or cannot be written.
 */
export declare function saveIndexFile(path: string, bytes: Uint8Array): void;
