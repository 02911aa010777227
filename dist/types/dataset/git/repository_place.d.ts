/** Where a repository is on this machine. Both paths are absolute and free of links. */
export interface RepositoryPlace {
    /** The top of its working tree: the folder that holds `.git`. */
    readonly topLevel: string;
    /** Git's own folder: `.git`, or the folder that the `.git` file of a worktree or submodule refers to. */
    readonly gitFolder: string;
}
/**
 * Returns the repository that contains a folder: that of the nearest `.git` in it or in a parent folder. Git is not
 * asked because it would treat any folder with `HEAD`, `objects` and `refs` as a repository, and a dataset can contain
 * such files.
 *
 * @param folder does not have to exist: a sparse checkout leaves folders out
 */
export declare function repositoryAround(folder: string): RepositoryPlace | undefined;
/** A folder of a workspace, by the path that was written for it. */
export interface PlaceInWorkspace {
    /** The top level of the repository that contains it, else the workspace. */
    readonly root: string;
    /**
     * The `/`-separated path below the root. Links in it are not resolved, because a pull request can change where they
     * lead: the same path can be a folder in one commit and a link in another.
     */
    readonly path: string;
    /** Missing outside a repository. */
    readonly repository?: RepositoryPlace;
}
/**
 * Locates a folder of a workspace in its repository: that of the outermost `.git` on the path from the workspace down to
 * the folder, as it is written. The repository of a submodule, or of another checkout that a link leads to, is not used
 * because a pull request can add one with any history.
 */
export declare function placeInWorkspace(workspace: string, folder: string): PlaceInWorkspace;
/**
 * Returns the path of a file or folder below the top level as it is written, `/`-separated. Links below the top level
 * are not resolved. A path that is not below it starts with `..`.
 */
export declare function writtenInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string;
/** Returns a path relative to the top level, `/`-separated; '' for the top level itself. */
export declare function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string;
/** Resolves the links in the part of a path that exists. */
export declare function realOrSame(path: string): string;
/**
 * Returns the folder that all worktrees of a repository share: it contains the objects and what Git LFS has fetched.
 */
export declare function sharedGitFolder({ gitFolder }: RepositoryPlace): string;
