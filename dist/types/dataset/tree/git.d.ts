import { InputError } from '../../config/index.ts';
/**
 * Runs git in one folder, without a shell, hooks or questions.
 *
 * @throws {GitUnavailable} where git cannot be started at all; a command that fails tells it by its code
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;
export interface GitOptions {
    readonly stdin?: Uint8Array;
    /** Gets what git prints while it prints it; the answer's `stdout` is empty then. */
    readonly onOutput?: (piece: Uint8Array) => void;
    /** Added to the environment. */
    readonly env?: Readonly<Record<string, string>>;
}
export interface GitAnswer {
    readonly code: number;
    readonly stdout: Uint8Array;
    readonly stderr: string;
}
/** There is no git here, or no right to run it: whatever needs it cannot be told. The message is the reason, one line. */
export declare class GitUnavailable extends InputError {
}
/**
 * @param trusted whether git works in a folder that belongs to somebody else, as in a container on a runner
 */
export declare function gitIn(folder: string, { trusted }?: {
    readonly trusted?: boolean;
}): Git;
export interface Repository {
    /** Absolute. */
    readonly topLevel: string;
    /** The folder's path below it, `/`-separated and without a `/` at the end; '' for the top level itself. */
    readonly prefix: string;
}
/**
 * The working tree that git's folder lies in; none outside of any.
 *
 * @throws {GitUnavailable} where git refuses a repository that belongs to somebody else
 */
export declare function repositoryOf(git: Git): Promise<Repository | undefined>;
/** The full hash of the commit that a revision names; none where it names none that is here. */
export declare function resolveCommit(git: Git, revision: string): Promise<string | undefined>;
/** Whether history was cut off when this was cloned. */
export declare function isShallow(git: Git): Promise<boolean>;
/**
 * The parents that a commit itself names: a shallow clone's log hides them.
 *
 * @returns none where the commit is not here
 */
export declare function commitParents(git: Git, sha: string): Promise<readonly string[] | undefined>;
export interface Fetch {
    /** Its name or address. */
    readonly remote: string;
    readonly sha: string;
    /** Only this commit, without its history: right in a clone that is shallow already, and there alone. */
    readonly shallow: boolean;
    /** Such as the `GIT_CONFIG_*` variables that carry a token. */
    readonly env?: Readonly<Record<string, string>>;
}
/** @returns what git said where the commit could not be fetched; none where it is here now */
export declare function fetchCommit(git: Git, { remote, sha, shallow, env }: Fetch): Promise<string | undefined>;
/** The best common ancestor of two commits; none where they have none, or history here does not reach it. */
export declare function mergeBase(git: Git, a: string, b: string): Promise<string | undefined>;
