/** The files that lie in one folder itself, without their names. */
export interface FolderFiles {
    /** Below the folder that was asked for, `/`-separated; '' for that folder itself. */
    readonly folder: string;
    readonly files: number;
    /** How many files have an ending, which is in lower case and without its dot; '' for none. */
    readonly endings: ReadonlyMap<string, number>;
    /** The name of one of the files; '' where there are none. */
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
