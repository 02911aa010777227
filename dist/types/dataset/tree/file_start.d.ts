import type { FileStart } from '../../config/index.ts';
import type { Tree } from './tree.ts';
/** The number of bytes that are read to detect what a file is. */
export declare const START_BYTES: number;
/** Returns the first bytes of a file. The whole file is read only if the tree has no other way. */
export declare function startOfFile(tree: Tree, path: string, bytes?: number): Promise<FileStart>;
