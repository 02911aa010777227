import type { Git } from './git.ts';
/** A file as git's index has it, with what it looked like when it was last found to be the blob. */
export interface IndexEntry {
    /** Of its blob. */
    readonly id: string;
    /** Whether it is a symbolic link. */
    readonly isLink: boolean;
    /** Bytes, modulo 2^32; 0 where git itself would look at the content again. */
    readonly size: number;
    /** When the content was last changed, in milliseconds. */
    readonly modified: number;
    /** When content, owner or rights were last changed, in milliseconds; 0 where that was not recorded. */
    readonly changed: number;
}
/**
 * The files below a path that git's index lists, by their paths from the top level. Submodules are no files, and of a
 * conflict there is no one blob. Git only reads its index for that: it looks at no file, so that it runs no filter.
 */
export declare function indexEntries(git: Git, prefix: string): Promise<ReadonlyMap<string, IndexEntry>>;
