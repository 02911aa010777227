import type { Git } from './git.ts';
/** Files by their paths, in the order of the paths' bytes. */
export interface Listing {
    readonly size: number;
    readonly pathAt: (position: number) => string;
    /** The blob id. */
    readonly idAt: (position: number) => string;
    /** Whether the path there comes before another by its bytes, which may be no UTF-8. */
    readonly isBefore: (position: number, path: string) => boolean;
}
/** All files and links of a commit. Submodules are neither. */
export interface CommitListing extends Listing {
    /** Where the symbolic links are. */
    readonly links: ReadonlySet<number>;
    /** As git has printed it. */
    readonly bytes: Uint8Array;
    /** Places in `bytes`, `PLACES` numbers a file: see `START` to `END`. */
    readonly places: Uint32Array;
}
/** Where a path starts. */
export declare const START = 0;
/** Its last `/`, in front of its start without one. */
export declare const SLASH = 1;
/** Its last `.`, 0 without one. */
export declare const DOT = 2;
/** Where its last step that begins with a `.` starts, 0 without one. */
export declare const HIDDEN = 3;
/** The NUL behind it. */
export declare const END = 4;
/** 1 where it lies in the folder of the path before it and ends as that does, from the last `.` on. */
export declare const ALIKE = 5;
export declare const PLACES = 6;
/** @returns none where git has no such commit */
export declare function listCommit(git: Git, commit: string): Promise<CommitListing | undefined>;
/** The position of a path; -1 where it is no file's. */
export declare function positionOf(listing: Listing, path: string): number;
/** The positions of all paths below a folder: from `start` up to `end`. */
export declare function below(listing: Listing, folder: string): {
    readonly start: number;
    readonly end: number;
};
