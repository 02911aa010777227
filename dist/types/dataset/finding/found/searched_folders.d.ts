/** Returns the files in which a dataset may be, without those of libraries and virtual environments. */
export declare function searchedFiles(files: readonly string[]): readonly string[];
/** Returns the files that are not in a folder of code. */
export declare function filesBesideCode(files: readonly string[]): readonly string[];
/** Returns the first folder on the path to a dataset that makes it less likely: `examples`, `results`. */
export declare function asideFolder(path: string): string | undefined;
/** Returns the first folder on the path to a dataset that contains test data of code: `tests`, `fixtures`. */
export declare function testsFolder(path: string): string | undefined;
