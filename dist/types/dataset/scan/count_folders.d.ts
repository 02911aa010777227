/** The files directly inside one folder, without their names. */
export interface FolderFiles {
    /** The path of the folder below the one that was asked for, `/`-separated; empty for that folder itself. */
    readonly folder: string;
    /** The number of files. */
    readonly files: number;
    /** The number of files per file name extension, in lower case and without the dot; empty for none. */
    readonly endings: ReadonlyMap<string, number>;
    /** The name of one of the files; empty if there are none. */
    readonly example: string;
}
/**
 * Counts files by folder and ending, without keeping their paths; what is hidden is passed over. Folders come in the
 * order of their bytes. Nothing where names matter (hidden images, and names that may be those of masks or of texts about
 * others), a link or something else that is neither file nor folder is met, or a folder cannot be read: the plain listing then gives the
 * answer or the error.
 *
 * @throws {InputError} where a folder is deleted or changes while files are counted.
 * @param accepts Asked for each folder, from `root` on; where it says no there is no answer either.
 */
export declare function countFolders(root: string, accepts?: (folder: FolderFiles) => boolean): FolderFiles[] | undefined;
