import type { FolderTwice, UnreadPath } from './tree.ts';
export interface FolderListing {
    /** Files, and links without a target, relative to the folder, `/`-separated, in the order of their bytes. */
    readonly paths: readonly string[];
    /** Whether there were any links. */
    readonly hasLinks: boolean;
    readonly foldersTwice: readonly FolderTwice[];
    /** Folders and links that were skipped because they cannot be read or followed. */
    readonly unread: readonly UnreadPath[];
}
interface ListingOptions {
    /** The folder that links must not leave. By default, they can lead anywhere. */
    readonly confinedTo?: string | undefined;
    /** Whether what cannot be read or followed is skipped and reported instead of being an error. */
    readonly isTolerant?: boolean;
}
/**
 * Lists all files below a folder, without `.git`. Links to files and folders are followed, except those that lead back
 * to a folder that contains them.
 *
 * @param real the folder with its links resolved
 * @throws {InputError} if a folder cannot be read or changes in the meantime, a link leaves `confinedTo`, or there are
 * too many links
 */
export declare function listFolder(real: string, { confinedTo, isTolerant }?: ListingOptions): FolderListing;
export {};
