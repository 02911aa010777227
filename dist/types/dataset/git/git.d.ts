import { InputError } from '../../config/index.ts';
import { type StopSignal } from './git_process.ts';
import { type PlaceInWorkspace, type RepositoryPlace } from './repository_place.ts';
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
    /** The number of bytes of output after which git is stopped, which the answer says. By default, there is no limit. */
    readonly maxOutput?: number;
    /** Stops git when it is aborted. The exit code is then not 0. */
    readonly signal?: StopSignal;
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
    /** Whether git was stopped because it printed more than `maxOutput`. */
    readonly isTooLong?: true;
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
/** Git was stopped because it did not respond. So it has not said that anything is missing. */
export declare class GitSilent extends GitUnavailable {
}
/**
 * The number of milliseconds without output after which git is considered stuck, for example on a pipe in its folder
 * or on a server.
 */
export declare const GIT_PATIENCE = 180000;
export declare function gitOf({ topLevel, gitFolder }: RepositoryPlace, patience?: number): Git;
/** Opens the repository that contains a folder. Returns `undefined` if there is none. */
export declare function openRepository(folder: string): OpenRepository | undefined;
/** A folder of a workspace whose repository is open. */
interface OpenWorkspace extends Pick<PlaceInWorkspace, 'root' | 'path'> {
    readonly repository?: OpenRepository;
}
/** Locates a folder in a runner's workspace, and opens the repository that contains it, if there is one. */
export declare function openWorkspace(workspace: string, folder: string): OpenWorkspace;
/**
 * Returns git for the repository that contains a folder.
 *
 * @throws {InputError} if the folder is in no repository.
 */
export declare function gitIn(folder: string, ...more: never[]): Git;
/** Returns the full hash of the commit that a revision names, or `undefined` if it is not in this repository. */
export declare function resolveCommit(git: Git, revision: string): Promise<string | undefined>;
/** Whether `HEAD` is a branch without commits, as before the first commit of a repository. */
export declare function isUnborn(git: Git): Promise<boolean>;
/** Whether the clone is shallow. */
export declare function isShallow(git: Git): Promise<boolean>;
/**
 * Returns the parents that are recorded in a commit itself, because the log of a shallow clone hides them.
 *
 * @returns `undefined` if the commit is not here
 */
export declare function commitParents(git: Git, sha: string): Promise<readonly string[] | undefined>;
/**
 * Returns the best common ancestor of two commits, or `undefined` if there is none or the history here does not reach
 * it.
 */
export declare function mergeBase(git: Git, a: string, b: string): Promise<string | undefined>;
/** Returns how many commits `head` lacks that `base` has, or nothing if either is missing. */
export declare function commitsBehind(git: Git, base: string, head: string): Promise<number | undefined>;
export declare function isHash(text: string): boolean;
export {};
