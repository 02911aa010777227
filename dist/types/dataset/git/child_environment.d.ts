type Variables = Readonly<Record<string, string>>;
/**
 * Returns the environment of a child process: a few variables of this process by name, so no input, token or secret of
 * the job reaches the child. On Deno, it contains only variables that can be read without asking for permission.
 */
export declare function childEnvironment({ network }?: {
    readonly network?: boolean;
}): Variables;
/** Returns the `GIT_CONFIG_*` settings that the job passes to git through the environment. */
export declare function configFromEnvironment(): Variables;
export {};
