import { type BlobReader, type ListedCommit, type OpenRepository } from '../git/index.ts';
import type { Tree } from './tree.ts';
/** Options of `commitTree`. */
export interface CommitTreeOptions extends Pick<OpenRepository, 'git' | 'fetchObjects'> {
    /** The hash of the commit, in hexadecimal. */
    readonly commit: string;
    /** The path of the tree's root within the repository; empty for the top level. */
    readonly prefix: string;
}
/**
 * Opens the files of a commit, read from git's objects. Nothing is checked out and no filter runs, so a Git LFS
 * pointer remains a pointer. Links are followed inside the repository. A link that leaves it is an error, and a link
 * whose target does not exist there (as with git-annex) is a file. Submodules are ignored.
 */
export declare function commitTree(options: CommitTreeOptions, ...more: never[]): Tree;
/** Opens the files of a commit whose listing is known. */
export declare function listedTree({ commit, listing }: ListedCommit, blob: BlobReader): Tree;
