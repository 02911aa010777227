import type { ValueKind } from './values.ts';
/** The names in a path. A backslash separates too, as it does where the file system is Windows'. */
export declare function stepsOf(path: string): readonly string[];
/**
 * Whether a name is git's own folder on any file system, `GIT~1` on Windows included. This is git's rule for what a
 * commit must not hold.
 */
export declare function isGitName(name: string): boolean;
/** Whether a path goes through git's own folder, whatever `..` does about it later. */
export declare function hasGitStep(path: string): boolean;
/** A path to a dataset, labels or names; what it leads to, whoever reads it finds out. */
export declare const sourcePath: ValueKind<string>;
/**
 * Why no index file may be at a path that a person named; none where it may. Of a path inside the project, only what is
 * below the project is to be asked about.
 */
export declare function indexFileObstacle(path: string): string | undefined;
/** As `indexFileObstacle`, of a path in a config or an input: the file is in the project. */
export declare function configuredIndexObstacle(path: string): string | undefined;
