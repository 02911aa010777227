import type { Tree } from '../dataset/index.ts';
/** The tree, which asks git only once for the ids of a folder: several questions of one check need them. */
export declare function rememberingIds(tree: Tree): Tree;
