import { type Git } from './git.ts';
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
export {};
