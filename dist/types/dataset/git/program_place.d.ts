interface SearchPath {
    /** The value of the variable `PATH`. */
    readonly path: string;
    readonly isWindows: boolean;
    /** The workspace of a runner. A pull request determines which programs are in it. */
    readonly workspace?: string | undefined;
}
/**
 * Returns the folders of `PATH` from which programs can be started. An empty or relative entry means the current folder, which
 * can be a dataset. `npx` adds the `node_modules` of the current folder.
 */
export declare function trustedPath({ path, isWindows, workspace }: SearchPath): string;
interface Program {
    readonly program: string;
    /** The folders to search, as `trustedPath` returns them. */
    readonly path: string | undefined;
    readonly isWindows: boolean;
    readonly isFile: (path: string) => boolean;
}
/**
 * Returns what to start, or `undefined` if the program is in none of the folders. On Windows, this is an absolute path,
 * because Node.js would search the current folder before `PATH`. Elsewhere, the system searches only `PATH`, except that an
 * empty one means the current folder.
 */
export declare function programPlace({ program, path, isWindows, isFile }: Program): string | undefined;
export {};
