import type { FolderListing } from './folder_listing.ts';
import type { OpenRepository } from './git.ts';
/**
 * Git's blob ids of files in a working tree, by their paths below a folder. Untracked files have none. A file that was
 * modified since it was added has the id that its content would get: with the index's line endings, and as a pointer
 * where the index has a Git LFS pointer. No other filter is applied, and none is ever run.
 *
 * @param folder absolute; nothing may be there where a sparse checkout left it out
 * @param listing the files below the folder; asked for only where git tracks any
 * @returns nothing where the repository tracks no file below the folder
 * @throws {GitUnavailable}
 */
export declare function trackedIds(folder: string, repository: OpenRepository, listing: () => Promise<FolderListing>): Promise<Map<string, string>>;
