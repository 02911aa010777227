import type { Tree } from '../dataset/index.ts';
/** Returns the tree with a cache for the blob ids of a folder, because several steps of a check need them. */
export declare function rememberingIds(tree: Tree): Tree;
