import { type CommitListing } from './commit_listing.ts';
import type { Git } from './git.ts';
/** The files of one commit of a history. */
export interface ListedCommit {
    readonly commit: string;
    readonly listing: CommitListing;
    /** The paths that differ from the commit before it in the list; all paths of the first commit. */
    readonly changed: ReadonlySet<string>;
}
/**
 * Lists the files of many commits with two runs of git: the files of the first commit, and what differs from each commit to
 * the next.
 *
 * @param commits full hashes; neighbors should have most files in common
 * @throws {InputError} if the clone lacks a tree, or has more files than can be listed
 */
export declare function commitListings(git: Git, commits: readonly string[], maxBytes?: number): AsyncGenerator<ListedCommit>;
