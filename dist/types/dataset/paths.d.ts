/** Paths in a tree are `/`-separated; `''` and `.` are its root. */
export declare function joinPath(folder: string, path: string): string;
/** Without `.` steps, empty steps and a `/` at the end; `..` and a leading `/` stay for the tree to judge. */
export declare function normalPath(path: string): string;
/** The same for all ways to write one path, also with the backslashes of Windows: to compare, not to read. */
export declare function comparablePath(path: string): string;
/** The last step of a path; `.` for the root. */
export declare function baseName(path: string): string;
export declare function folderOf(path: string): string;
/** The deepest folder that is one of some folders or above all of them. */
export declare function commonFolder(folders: readonly string[]): string;
/** A path in the tree by its path below a folder, where it lies there. */
export declare function belowFolder(path: string, folder: string): string;
/** What is below a dataset but hidden is no sample. */
export declare function isHidden(path: string): boolean;
