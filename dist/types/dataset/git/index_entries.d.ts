import type { Git } from './git.ts';
/** A file in git's index, with its state on disk when it was last found to match the blob. */
export interface IndexEntry {
    /** The id of its blob. */
    readonly id: string;
    /** Whether it is a symbolic link. */
    readonly isLink: boolean;
    /** The size in bytes, modulo 2^32; 0 if git itself would compare the content again. */
    readonly size: number;
    /** When the content was last changed, in milliseconds. */
    readonly modified: number;
    /** When content, owner or permissions were last changed, in milliseconds; 0 if that was not recorded. */
    readonly changed: number;
}
/**
 * Returns the files below a path that are in git's index, by their paths from the top level. Submodules are not files,
 * and a conflict has no single blob. Git only reads its index for this. It does not look at any file, so it does not
 * run any filter.
 */
export declare function indexEntries(git: Git, prefix: string): Promise<ReadonlyMap<string, IndexEntry>>;
