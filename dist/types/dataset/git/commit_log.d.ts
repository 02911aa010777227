import { type Git } from './git.ts';
/** A commit of the history. */
export interface LoggedCommit {
    /** The full hash. */
    readonly sha: string;
    /** When it was committed, in ISO 8601. */
    readonly date: string;
    /** The first line of its message. */
    readonly subject: string;
}
interface LogQuestion {
    /** The full hash of the last commit. */
    readonly head: string;
    /** The full hash of a commit; it and its ancestors are left out. */
    readonly since?: string;
    /** The paths from the top level. An empty path is the top level itself, which every commit touches. */
    readonly paths: readonly string[];
}
/**
 * Returns the commits that touch one of the paths, the oldest first. It follows the first parents only: the states that the
 * branch itself had. A merge touches what it changes compared with its first parent.
 */
export declare function logCommits(git: Git, { head, since, paths }: LogQuestion): Promise<LoggedCommit[]>;
/** Returns the first commit of the range if a shallow clone hides its parents; `undefined` if the history is complete. */
export declare function shallowEnd(git: Git, { head, since }: Omit<LogQuestion, 'paths'>): Promise<string | undefined>;
export {};
