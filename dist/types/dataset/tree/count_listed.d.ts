import type { FolderFiles } from '../scan/index.ts';
import { type CommitListing } from './commit_listing.ts';
/** Counts the files of a commit below a folder as `countFolders` counts those on disk; not where it has links. */
export declare function countListed(listing: CommitListing, folder: string): FolderFiles[] | undefined;
