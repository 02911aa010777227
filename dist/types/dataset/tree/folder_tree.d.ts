import type { Tree } from './tree.ts';
export interface FolderTreeOptions {
    /** Whether every path must stay inside the root, links resolved; else paths may lead anywhere on the disk. */
    readonly confined: boolean;
    /** Whether git works in a repository that belongs to somebody else, as in a container; as `confined` unless told. */
    readonly trusted?: boolean;
}
/**
 * The files of a folder on disk as they are. Files that git tracks and a sparse checkout left out are there too, read from
 * git's objects; such a tree has no paths on disk.
 *
 * `blobIds` throws `GitUnavailable` where git cannot be run, and knows no file outside of a repository.
 */
export declare function folderTree(root: string, { confined, trusted }: FolderTreeOptions): Tree;
