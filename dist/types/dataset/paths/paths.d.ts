/** Joins two paths in a tree. They are `/`-separated; `''` and `.` are the root. */
export declare function joinPath(folder: string, path: string): string;
/** Removes `.` steps, empty steps and a trailing `/`. A leading `..` or `/` remains for the tree to check. */
export declare function normalPath(path: string): string;
/**
 * Returns the same text for all ways to write a path, including Windows backslashes. It is for comparison, not for
 * reading files.
 */
export declare function comparablePath(path: string): string;
/** Returns the last step of a path, or `.` for the root. */
export declare function baseName(path: string): string;
/** A faster `baseName` for normalized paths, for loops over many files. */
export declare function lastStep(path: string): string;
export declare function folderOf(path: string): string;
/** Returns the deepest common parent of some folders. */
export declare function commonFolder(folders: readonly string[]): string;
/** Returns the path relative to a folder if it is inside that folder, and the path itself otherwise. */
export declare function belowFolder(path: string, folder: string): string;
/** Whether a path below a dataset is hidden. Hidden files are not samples. */
export declare function isHidden(path: string): boolean;
/** Returns the path of a CSV file next to a file that is converted. It is never the file itself, on any file system. */
export declare function convertedPath(path: string): string;
