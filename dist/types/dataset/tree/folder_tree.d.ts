import { type OpenRepository } from '../git/index.ts';
import type { Tree } from './tree.ts';
/** Options of `folderTree`. */
export interface FolderTreeOptions {
    /**
     * Whether every path must stay inside the root after links are resolved. Otherwise, paths can lead anywhere on the
     * disk.
     */
    readonly confined: boolean;
    /** The repository that all files belong to. By default, the repository of each folder is looked up. */
    readonly repository?: OpenRepository | 'none';
}
/**
 * Opens a folder on disk. It includes files that git tracks and that a sparse checkout left out. They are read from
 * git's objects, and a tree with such files has no paths on disk.
 *
 * `blobIds` throws `GitUnavailable` if git cannot be run. Outside a repository, it is empty.
 *
 * @param root The path of the folder, relative to the working directory.
 * @throws {TypeError} if the options are not an object, or one is unknown or has another type.
 */
export declare function folderTree(root: string, options: FolderTreeOptions, ...more: never[]): Tree;
