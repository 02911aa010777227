/** Tells whether a path matches; `/`-separated and relative. */
export type Glob = (path: string) => boolean;
/**
 * Globs with `*`, `?`, `[a-z]`, `{a,b}` and `**` as whole steps; a name that begins with a dot is matched like any other.
 * Unlike a regular expression made from a glob, the time for a path is bounded whatever the pattern.
 *
 * @throws {InputError} for braces with too many alternatives, and for a pattern that is too long
 */
export declare function compileGlob(pattern: string): Glob;
export declare function isGlob(text: string): boolean;
/**
 * Whether one of the globs matches.
 *
 * @throws {InputError} as `compileGlob` does, and for too many globs with wildcards
 */
export declare function anyGlob(patterns: readonly string[]): Glob;
