import { type FolderNode } from './folder_nodes.ts';
/** Why folders are not classes. */
export interface FolderProblem {
    readonly kind: 'no-classes-below' | 'images-beside' | 'splits-with-class';
    /** The paths of the folders. */
    readonly folders: readonly string[];
}
/** `images/` next to `masks/` or `labels/`: neither folder contains classes. */
export declare function picturesBeside(nodes: readonly FolderNode[]): FolderProblem | undefined;
/** Why sibling folders that are not splits are not classes either. Returns `undefined` if they may be classes. */
export declare function problemOfNames(nodes: readonly FolderNode[], names: readonly string[]): FolderProblem | undefined;
/** `COVID/masks` next to `COVID/images`. */
export declare function masksBelow(node: FolderNode): string[];
