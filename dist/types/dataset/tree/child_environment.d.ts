type Variables = Readonly<Record<string, string>>;
/**
 * The environment of every child process: a few variables of this one by name, so that no input, token or secret of the
 * job reaches a child. On Deno only those that it may read without asking.
 */
export declare function childEnvironment({ network }?: {
    readonly network?: boolean;
}): Variables;
/** The `GIT_CONFIG_*` settings that the job itself passes to git by the environment. */
export declare function configFromEnvironment(): Variables;
export {};
