import type { OpenRepository } from './git.ts';
import type { Tree } from './tree.ts';
export interface FolderTreeOptions {
    /** Whether every path must stay inside the root, links resolved; else paths may lead anywhere on the disk. */
    readonly confined: boolean;
    /** The repository that every file here belongs to; where it is left out, each folder's own is looked for. */
    readonly repository?: OpenRepository | 'none';
}
/**
 * The files of a folder on disk as they are. Files that git tracks and a sparse checkout left out are there too, read from
 * git's objects; such a tree has no paths on disk.
 *
 * `blobIds` throws `GitUnavailable` where git cannot be run, and knows no file outside of a repository.
 */
export declare function folderTree(root: string, options: FolderTreeOptions, ...more: never[]): Tree;
