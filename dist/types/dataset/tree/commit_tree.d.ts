import type { OpenRepository } from './git.ts';
import type { Tree } from './tree.ts';
export interface CommitTreeOptions extends Pick<OpenRepository, 'git' | 'fetchObjects'> {
    /** The commit's hash. */
    readonly commit: string;
    /** Where the tree's root lies within the repository; '' for the top level. */
    readonly prefix: string;
}
/**
 * The files of a commit, read from git's objects: nothing is checked out and no filter runs, so that a Git LFS pointer
 * stays one. Links are followed inside the repository; one that leaves it is an error, one that leads to nothing there (as
 * git-annex has them) is a file by itself. Submodules are no files.
 */
export declare function commitTree(options: CommitTreeOptions, ...more: never[]): Tree;
