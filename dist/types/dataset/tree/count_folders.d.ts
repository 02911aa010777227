/** The files directly inside one folder, without their names. */
export interface FolderFiles {
    /** The path of the folder relative to `root`, `/`-separated. Empty for `root` itself. */
    readonly folder: string;
    /** The number of files. */
    readonly files: number;
    /** The number of files per file name extension, in lower case and without the dot. Empty for files without one. */
    readonly endings: ReadonlyMap<string, number>;
    /** The name of one of the files; empty if there are none. */
    readonly example: string;
    /** The names of some of the files, from all parts of the folder. */
    readonly examples?: readonly string[];
}
/**
 * Counts files per folder and extension without keeping their paths. Skips hidden files. The folders are in the order of
 * their bytes. Returns `undefined` if names matter (hidden images, and names that may belong to masks or to texts about
 * other files), if there is a link or another entry that is neither a file nor a folder, or if a folder cannot be read. The
 * plain listing then returns the result or the error.
 *
 * @throws {InputError} if a folder is deleted or changes while its files are counted.
 * @param accepts Called for each folder, starting with `root`. If it returns false, there is no result.
 */
export declare function countFolders(root: string, accepts?: (folder: FolderFiles) => boolean): FolderFiles[] | undefined;
