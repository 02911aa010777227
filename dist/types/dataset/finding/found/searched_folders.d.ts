/** The maximum number of folder levels below the given folder at which a dataset is found. */
export declare const MOST_LEVELS = 3;
/** Returns the files in which a dataset may be, without those of libraries and virtual environments. */
export declare const searchedFiles: (files: readonly string[]) => readonly string[];
/** Returns the files that are not in a folder of code. */
export declare const filesOutsideCode: (files: readonly string[]) => readonly string[];
/** Returns the first folder on the path to a dataset that makes it less likely: `examples`, `results`. */
export declare function asideFolder(path: string): string | undefined;
/** Returns the first folder on the path to a dataset that contains test data of code: `tests`, `fixtures`. */
export declare function testsFolder(path: string): string | undefined;
