import { type CommitListing } from '../git/index.ts';
import type { FolderFiles } from './count_folders.ts';
/**
 * Counts the files of a commit below a folder like `countFolders` does on disk, and returns `undefined` in the same
 * cases.
 */
export declare function countListed(listing: CommitListing, folder: string): FolderFiles[] | undefined;
