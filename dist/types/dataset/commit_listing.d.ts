import type { Git } from './git.ts';
/** All files and links of a commit, in the order of their paths' bytes. Submodules are neither. */
export interface CommitListing {
    readonly paths: readonly string[];
    /** The blob ids of `paths`. */
    readonly ids: readonly string[];
    /** Where in `paths` the symbolic links are. */
    readonly links: ReadonlySet<number>;
}
/** @returns none where git has no such commit */
export declare function listCommit(git: Git, commit: string): Promise<CommitListing | undefined>;
/** The position of a path; -1 where it is no file's. */
export declare function positionOf(paths: readonly string[], path: string): number;
/** The positions of all paths below a folder: from `start` up to `end`. */
export declare function below(paths: readonly string[], folder: string): {
    readonly start: number;
    readonly end: number;
};
