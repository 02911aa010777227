import type { Config } from '../config/settings.ts';
import type { Tree } from '../dataset/tree/tree.ts';
import type { Progress } from './progress.ts';
/** The main job's question: one dataset, its config, and what it started from. */
export interface CheckRequest {
    /** The head's config with inputs or flags laid over it. */
    readonly config: Config;
    readonly head: Tree;
    readonly base: Base;
    /** Nothing can be committed where this runs (a tag, the merge queue), so that `splits: commit` puts nothing right. */
    readonly cannotCommit?: boolean;
    /** Split afresh instead of keeping every sample where it is. */
    readonly rebalance?: boolean;
    readonly progress?: Progress;
    /** The command that writes the index file, for findings about it. */
    readonly splitCommand?: string;
}
/** What the change starts from, or why nothing can be compared. */
export type Base = {
    readonly kind: 'tree';
    readonly tree: Tree;
    readonly sha: string;
    /** For the report: `main`. */
    readonly name: string;
    /** The base's own config with the same inputs laid over it; why not, where it has none or a broken one. */
    readonly config: Config | {
        readonly missing: string;
    };
    /** Why the head's own policy binds all the same: nobody has to agree to a push any more. */
    readonly headBinds?: string;
} | {
    readonly kind: 'none';
    readonly reason: string;
    /** Whether there is a base, which cannot be read; a first push and a schedule have none. */
    readonly unreadable?: true;
};
/** @throws {TypeError} where the request is of another shape, and {RangeError} where the base is of an unknown kind. */
export declare function checkRequest(request: CheckRequest): void;
