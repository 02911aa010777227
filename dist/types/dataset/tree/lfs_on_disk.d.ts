/**
 * Returns the name of a Git LFS pointer among the first few files of a folder on disk, or `undefined` if they are not
 * pointers.
 */
export declare function lfsPointerIn(folder: string, most: number): string | undefined;
