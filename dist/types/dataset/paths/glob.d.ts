/** Whether a path matches. Paths are `/`-separated and relative. */
type Glob = (path: string) => boolean;
/**
 * Compiles a glob with `*`, `?`, `[a-z]`, `{a,b}` and `**` as a whole step. A name that starts with a dot is matched
 * like any other. Unlike with a regular expression made from a glob, the time per path is bounded for every pattern.
 *
 * @throws {InputError} if the braces have too many alternatives, or the pattern is too long.
 */
export declare function compileGlob(pattern: string): Glob;
export declare function isGlob(text: string): boolean;
/**
 * Compiles several globs. A path matches if one of them does.
 *
 * @throws {InputError} like `compileGlob`, and if there are too many globs with wildcards.
 */
export declare function anyGlob(patterns: readonly string[]): Glob;
export {};
