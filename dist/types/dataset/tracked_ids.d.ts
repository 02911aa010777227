import type { FolderListing } from './folder_listing.ts';
export interface TrackedFiles extends FolderListing {
    /** A folder on disk in the same repository, where the listed one may have been left out. */
    readonly around: string;
    /** As `gitIn` has it. */
    readonly trusted: boolean;
}
/**
 * Git's blob ids of files in a working tree, by their paths below a folder. Untracked files have none. A file that was
 * modified since it was added has the id that its content would get (without filters).
 *
 * @param folder absolute
 * @returns nothing outside of any repository
 * @throws {GitUnavailable}
 */
export declare function trackedIds(folder: string, { around, trusted, paths, hasLinks }: TrackedFiles): Promise<Map<string, string>>;
