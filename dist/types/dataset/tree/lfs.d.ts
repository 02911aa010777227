import type { Tree } from './tree.ts';
/** The content that a Git LFS pointer refers to. */
export interface LfsPointer {
    /** The SHA-256 of the content, in hexadecimal. */
    readonly oid: string;
    /** The size in bytes. */
    readonly size: number;
}
/** `git lfs` itself does not treat a longer file as a pointer. */
export declare const MAX_POINTER_BYTES = 1024;
/** Whether a small file starts like a Git LFS pointer, even if the rest is broken. */
export declare function startsAsLfsPointer(bytes: Uint8Array): boolean;
/** Whether these bytes are a Git LFS pointer instead of the file that it refers to. */
export declare function isLfsPointer(bytes: Uint8Array): boolean;
export declare function lfsPointer(bytes: Uint8Array): LfsPointer | undefined;
/** Returns the text of a pointer, as `git lfs` writes it. */
export declare function lfsPointerText({ oid, size }: LfsPointer): Uint8Array;
/** A label file larger than this is not read from Git LFS. */
export declare const MAX_LFS_BYTES: number;
/** Reads the content that a pointer refers to; `undefined` if it is not available. */
export type LfsReader = (pointer: LfsPointer) => Promise<Uint8Array | undefined>;
/**
 * Returns the tree with Git LFS pointers replaced by their content if it is available. Otherwise, they remain
 * pointers.
 */
export declare function withLfsContent(tree: Tree, content: LfsReader): Tree;
