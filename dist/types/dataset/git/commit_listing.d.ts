import { InputError } from '../../config/index.ts';
import type { Git } from './git.ts';
/** Files by their paths, in the order of the paths' bytes. */
export interface SortedPaths {
    readonly size: number;
    readonly pathAt: (position: number) => string;
    /** The blob id of the file at a position. */
    readonly idAt: (position: number) => string;
    /** Whether the path at a position precedes another path by its bytes, which might not be UTF-8. */
    readonly isBefore: (position: number, path: string) => boolean;
}
/** All files and links of a commit. Submodules are not included. */
export interface CommitListing extends SortedPaths {
    /** The positions of the symbolic links. */
    readonly links: ReadonlySet<number>;
    /** The output of git. */
    readonly bytes: Uint8Array;
    /** Positions in `bytes`, with `PLACES` numbers per file: see `START` to `END`. */
    readonly places: Uint32Array;
}
/** The start of the path. */
export declare const START = 0;
/** The last `/` of the path, or the byte before its start if there is none. */
export declare const SLASH = 1;
/** The last `.` of the path, or 0 if there is none. */
export declare const DOT = 2;
/** The start of the last step that starts with a `.`, or 0 if there is none. */
export declare const HIDDEN = 3;
/** The NUL after the path. */
export declare const END = 4;
/** 1 if the path has the same folder and extension as the path before it. */
export declare const ALIKE = 5;
export declare const PLACES = 6;
/** A commit with more files than can be listed. */
export declare class TooManyFiles extends InputError {
    constructor(commit: string, maxBytes: number);
}
/**
 * @returns `undefined` if git does not have the commit
 * @throws {TooManyFiles}
 */
export declare function listCommit(git: Git, commit: string, maxBytes?: number): Promise<CommitListing | undefined>;
/** Returns the files of a commit from what `git ls-tree -r -z` prints. */
export declare function listingOf(records: Uint8Array): CommitListing;
/** Returns the position of a path, or -1 if it is not the path of a file. */
export declare function positionOf(listing: SortedPaths, path: string): number;
/** Returns the positions of all paths below a folder, from `start` up to, but not including, `end`. */
export declare function below(listing: SortedPaths, folder: string): {
    readonly start: number;
    readonly end: number;
};
