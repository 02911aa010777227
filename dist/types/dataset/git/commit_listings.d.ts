import { type CommitListing } from './commit_listing.ts';
import type { Git } from './git.ts';
/** The files of one commit of a history. */
export interface ListedCommit {
    readonly commit: string;
    readonly listing: CommitListing;
    /** The paths that differ from the commit before it in the list; all paths of the first commit. */
    readonly changed: ReadonlySet<string>;
}
/** Limits of the listings of a history. */
interface ListingLimits {
    /** The number of bytes of the longest listing of a commit, and of the differences that one run of git prints. */
    readonly maxBytes?: number;
    /**
     * The number of milliseconds after which a commit whose differences git has not printed yet is counted. Git compares a
     * whole commit in memory before it prints anything.
     */
    readonly countAfter?: number;
}
/**
 * Lists the files of many commits with two runs of git: the files of the first commit, and what differs from each commit to
 * the next. Large commits need more runs.
 *
 * @param commits full hashes; neighbors should have most files in common
 * @throws {InputError} if the clone lacks a tree, or a commit has more files than can be listed
 */
export declare function commitListings(git: Git, commits: readonly string[], { maxBytes, countAfter }?: ListingLimits): AsyncGenerator<ListedCommit>;
export {};
