import { InputError } from '../../config/index.ts';
import { type RepositoryPlace } from './repository_place.ts';
/**
 * Runs git on one repository, without a shell and without running anything that the repository configures.
 *
 * @throws {GitUnavailable} where git cannot be started at all; a command that fails tells it by its code
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;
/** Options of one git command. */
export interface GitOptions {
    /** The bytes to pass on standard input. The default is none. */
    readonly stdin?: Uint8Array;
    /** Receives standard output while git writes it; the answer's `stdout` is then empty. */
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
/** Git is not installed, or must not be run. The message gives the reason in one line. */
export declare class GitUnavailable extends InputError {
}
export declare function gitOf({ topLevel, gitFolder }: RepositoryPlace): Git;
/** The repository that a folder lies in; none outside of any. */
export declare function openRepository(folder: string): OpenRepository | undefined;
/** The repository that a runner's workspace belongs to, seen from a folder in it; none where it has none. */
export declare function openWorkspace(workspace: string, folder: string): OpenRepository | undefined;
/**
 * Returns git for the repository that contains a folder.
 *
 * @throws {InputError} if the folder is in no repository.
 */
export declare function gitIn(folder: string, ...more: never[]): Git;
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
export interface Remote {
    /** Its address. */
    readonly url: string;
    /** What the connection needs, such as the `GIT_CONFIG_*` variables that carry a token. */
    readonly env?: Readonly<Record<string, string>>;
}
interface CommitFetch {
    readonly remote: Remote;
    readonly sha: string;
    /** Only this commit, without its history: right in a clone that is shallow already, and there alone. */
    readonly shallow: boolean;
}
/** @returns what git said where the commit could not be fetched; none where it is here now */
export declare function fetchCommit(git: Git, { remote, sha, shallow }: CommitFetch): Promise<string | undefined>;
/**
 * Fetches single objects that a partial clone lacks, as git itself would when it meets them.
 *
 * @returns what git said where they could not be fetched; none where they are here now
 */
export declare function fetchObjects(git: Git, remote: Remote, ids: readonly string[]): Promise<string | undefined>;
/** The best common ancestor of two commits; none where they have none, or history here does not reach it. */
export declare function mergeBase(git: Git, a: string, b: string): Promise<string | undefined>;
export {};
