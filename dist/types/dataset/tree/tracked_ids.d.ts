import { type OpenRepository } from '../git/index.ts';
import type { FolderListing } from './folder_listing.ts';
/**
 * Returns git's blob ids of the files in a working tree, by their paths below a folder. Untracked files have no id. A
 * file that was modified after it was added has the id that its content would get: with the line endings of the index,
 * and as a pointer if the index has a Git LFS pointer. No other filter is applied or run.
 *
 * @param folder the absolute path; the folder might not exist if a sparse checkout left it out
 * @param listing lists the files below the folder; called only if git tracks any
 * @returns an empty map if the repository tracks no file below the folder
 * @throws {GitUnavailable}
 */
export declare function trackedIds(folder: string, repository: OpenRepository, listing: () => Promise<FolderListing>): Promise<Map<string, string>>;
