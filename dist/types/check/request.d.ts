import { type Config } from '../config/index.ts';
import type { Tree } from '../dataset/index.ts';
/** What `check` works on: a dataset, its config, and the state it is compared with. */
export interface CheckRequest {
    /** The head's config, with inputs or flags applied. */
    readonly config: Config;
    /** The files to check. */
    readonly head: Tree;
    /** The state that the head is compared with. */
    readonly base: Base;
    /**
     * Whether this run cannot commit (a tag, the merge queue), so `report.splits: commit` cannot write the file. If left out,
     * the caller only checks, as on the command line: an edited or unreadable file is a finding, and a missing or outdated
     * file is not.
     */
    readonly cannotCommit?: boolean;
    /** Whether to split again from scratch instead of keeping every sample in its split. The default is `false`. */
    readonly rebalance?: boolean;
    /**
     * The day of the check in UTC, as `YYYY-MM-DD`, which decides whether a waiver has expired. Needed if the config has
     * waivers.
     */
    readonly today?: string;
    /** Called from time to time during long work. */
    readonly progress?: Progress;
    /** The command that writes the index file, quoted in findings about that file. */
    readonly splitCommand?: string;
    /** The URL of the database with a user and a password, if the labels are in one. It is never printed. */
    readonly databaseUrl?: string;
}
/** Whether the change is a push to the branch that is its own base, so it may restore what the base lacks. */
export declare function isPush(base: Base): boolean;
/** The state that a check compares with, or the reason why there is none. */
export type Base = {
    readonly kind: 'tree';
    /** The files of the base. */
    readonly tree: Tree;
    /** The commit of the base, in hexadecimal. */
    readonly sha: string;
    /** What reports call it, such as `main`. */
    readonly name: string;
    /** The base's own config with the same inputs applied; or why it has none. */
    readonly config: Config | {
        /** Why the base has no usable config. */
        readonly missing: string;
    };
    /** Why the thresholds of the head apply although there is a base, such as for a push to the default branch. */
    readonly headBinds?: string;
} | {
    readonly kind: 'none';
    /** Why there is nothing to compare with. */
    readonly reason: string;
    /** Set if there is a base but it cannot be read; a first push and a scheduled run have no base at all. */
    readonly unreadable?: true;
};
/** @throws {TypeError} if the request has another shape, and {RangeError} if the base has an unknown kind. */
export declare function checkRequest(request: CheckRequest): void;
/** @throws {TypeError} if the config has waivers and the request has no day. */
export declare function dayFor({ waivers }: Pick<Config, 'waivers'>, { today }: CheckRequest): string;
/**
 * Called from time to time during long work.
 *
 * @param what For example `hashing files`. It never contains a name from the data.
 */
export type Progress = (what: string, done?: number, total?: number) => void;
