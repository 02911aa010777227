import type { ValueKind } from './values.ts';
/**
 * Whether a name is Git's own folder on any file system, including `GIT~1` on Windows. This is Git's rule for names that a
 * commit must not contain.
 */
export declare function isGitName(name: string): boolean;
/** Whether a path goes through Git's own folder, even if a later `..` leaves it. */
export declare function hasGitStep(path: string): boolean;
/** A path to a dataset, labels or names. Its target is checked when it is read. */
export declare const sourcePath: ValueKind<string>;
/**
 * Returns what a path for an index file must be; undefined if the path is allowed. For a path inside the project, pass only
 * the part relative to the project.
 */
export declare function indexFileObstacle(path: string): string | undefined;
/** Whether an index file with this name contains cut points instead of lists. */
export declare function isRulesPath(path: string): boolean;
/** The same as `indexFileObstacle`, for a path in a config or an input, which must be in the project. */
export declare function configuredIndexObstacle(path: string): string | undefined;
