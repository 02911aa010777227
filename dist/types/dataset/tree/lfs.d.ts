import type { Tree } from './tree.ts';
/** What a Git LFS pointer stands for. */
export interface LfsPointer {
    /** SHA-256 of the content, in hex. */
    readonly oid: string;
    /** Bytes. */
    readonly size: number;
}
/** `git lfs` itself takes nothing longer for a pointer. */
export declare const MAX_POINTER_BYTES = 1024;
/** Whether a small file begins as a Git LFS pointer does, even where the rest is broken. */
export declare function startsAsLfsPointer(bytes: Uint8Array): boolean;
/** Whether these bytes are a Git LFS pointer instead of the file that it stands for. */
export declare function isLfsPointer(bytes: Uint8Array): boolean;
export declare function lfsPointer(bytes: Uint8Array): LfsPointer | undefined;
/** The text of a pointer, as `git lfs` writes it. */
export declare function lfsPointerText({ oid, size }: LfsPointer): Uint8Array;
/** A label file larger than this is not taken from Git LFS. */
export declare const MAX_LFS_BYTES: number;
/** What a pointer stands for; none where it is not to be had. */
export type LfsReader = (pointer: LfsPointer) => Promise<Uint8Array | undefined>;
/** The tree with Git LFS pointers replaced by what they stand for, where that is to be had; else they stay pointers. */
export declare function withLfsContent(tree: Tree, content: LfsReader): Tree;
