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
/**
 * Returns the repository of a workspace: that of the outermost `.git` on the path from the workspace down to a folder
 * in it. A submodule's own repository is not used because a pull request can add one with any history.
 */
export declare function repositoryOfWorkspace(workspace: string, folder: string): RepositoryPlace | undefined;
/** Returns a path relative to the top level, `/`-separated; '' for the top level itself. */
export declare function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string;
/** Resolves the links in the part of a path that exists. */
export declare function realOrSame(path: string): string;
/**
 * Returns the folder that all worktrees of a repository share: it contains the objects and what Git LFS has fetched.
 */
export declare function sharedGitFolder({ gitFolder }: RepositoryPlace): string;
