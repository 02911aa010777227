import { InputError } from '../../config/index.ts';
import { type RepositoryPlace } from './repository_place.ts';
/**
 * Runs git on one repository, without a shell and without running anything that the repository configures.
 *
 * @throws {GitUnavailable} if git cannot be started. A command that fails reports it with its exit code.
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;
/** Options of one git command. */
export interface GitOptions {
    /** The bytes to pass on standard input. The default is none. */
    readonly stdin?: Uint8Array;
    /** Receives standard output while git writes it. The `stdout` of the answer is then empty. */
    readonly onOutput?: (piece: Uint8Array) => void;
    /** Environment variables to add. */
    readonly env?: Readonly<Record<string, string>>;
}
/** What a git command answered. */
export interface GitAnswer {
    /** The exit code. */
    readonly code: number;
    /** The bytes of standard output. */
    readonly stdout: Uint8Array;
    /** The text of standard error. */
    readonly stderr: string;
}
/** A repository on this machine, and how to run git on it. */
export interface OpenRepository {
    /** Where the repository is. */
    readonly place: RepositoryPlace;
    /** Runs git on the repository. */
    readonly git: Git;
    /**
     * Fetches objects that a partial clone lacks, and returns the reason if that fails. Without it, such objects cannot
     * be read.
     */
    readonly fetchObjects?: (ids: readonly string[]) => Promise<string | undefined>;
}
/** Git is not installed, or must not be run. The message states the reason in one line. */
export declare class GitUnavailable extends InputError {
}
export declare function gitOf({ topLevel, gitFolder }: RepositoryPlace): Git;
/** Opens the repository that contains a folder. Returns `undefined` if there is none. */
export declare function openRepository(folder: string): OpenRepository | undefined;
/** Opens the repository of a runner's workspace, seen from a folder in it. Returns `undefined` if there is none. */
export declare function openWorkspace(workspace: string, folder: string): OpenRepository | undefined;
/**
 * Returns git for the repository that contains a folder.
 *
 * @throws {InputError} if the folder is in no repository.
 */
export declare function gitIn(folder: string, ...more: never[]): Git;
/** Returns the full hash of the commit that a revision names, or `undefined` if it is not in this repository. */
export declare function resolveCommit(git: Git, revision: string): Promise<string | undefined>;
/** Whether the clone is shallow. */
export declare function isShallow(git: Git): Promise<boolean>;
/**
 * Returns the parents that are recorded in a commit itself, because the log of a shallow clone hides them.
 *
 * @returns `undefined` if the commit is not here
 */
export declare function commitParents(git: Git, sha: string): Promise<readonly string[] | undefined>;
export interface Remote {
    /** The URL of the remote. */
    readonly url: string;
    /** Environment variables for the connection, such as the `GIT_CONFIG_*` variables that contain a token. */
    readonly env?: Readonly<Record<string, string>>;
}
interface CommitFetch {
    readonly remote: Remote;
    readonly sha: string;
    /** Whether to fetch only this commit without its history. Use it only in a clone that is already shallow. */
    readonly shallow: boolean;
}
/** @returns git's error if the commit could not be fetched; `undefined` if it is here now */
export declare function fetchCommit(git: Git, { remote, sha, shallow }: CommitFetch): Promise<string | undefined>;
/**
 * Fetches single objects that a partial clone does not have, as git itself would do when it needs them.
 *
 * @returns git's error if they could not be fetched; `undefined` if they are here now
 */
export declare function fetchObjects(git: Git, remote: Remote, ids: readonly string[]): Promise<string | undefined>;
/**
 * Returns the best common ancestor of two commits, or `undefined` if there is none or the history here does not reach
 * it.
 */
export declare function mergeBase(git: Git, a: string, b: string): Promise<string | undefined>;
export {};
