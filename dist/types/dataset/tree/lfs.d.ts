import type { Git } from './git.ts';
import type { Tree } from './tree.ts';
/** What a Git LFS pointer stands for. */
export interface LfsPointer {
    /** SHA-256 of the content, in hex. */
    readonly oid: string;
    /** Bytes. */
    readonly size: number;
}
/** Whether these bytes are a Git LFS pointer instead of the file that it stands for. */
export declare function isLfsPointer(bytes: Uint8Array): boolean;
export declare function lfsPointer(bytes: Uint8Array): LfsPointer | undefined;
/**
 * The content that a pointer stands for, through `git lfs smudge`.
 *
 * @returns none where git-lfs is not installed, cannot get the content, or gives something else
 */
export declare function smudgeLfs(git: Git, pointer: Uint8Array): Promise<Uint8Array | undefined>;
/** The tree with Git LFS pointers replaced by what they stand for, where git-lfs can get it; else they stay pointers. */
export declare function withLfsContent(tree: Tree, git: Git): Tree;
/** Whether these bytes are a `.dvc` file, which stands for data that `dvc pull` brings. */
export declare function isDvcFile(bytes: Uint8Array): boolean;
