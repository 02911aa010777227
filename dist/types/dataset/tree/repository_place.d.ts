/** Where a repository is on this machine. Both paths are absolute and free of links. */
export interface RepositoryPlace {
    /** The top of its working tree: the folder that holds `.git`. */
    readonly topLevel: string;
    /** Git's own folder: `.git`, or where a worktree's or submodule's `.git` file says that it is. */
    readonly gitFolder: string;
}
/**
 * The repository that a folder lies in: that of the nearest `.git` at or above it. Git is not asked, since it would take
 * any folder that holds `HEAD`, `objects` and `refs` for a repository, and a dataset may hold such files.
 *
 * @param folder where nothing may be: a sparse checkout leaves folders out
 */
export declare function repositoryAround(folder: string): RepositoryPlace | undefined;
/**
 * The repository that a workspace belongs to: that of the outermost `.git` on the way from the workspace down to a folder
 * in it. A submodule's own is not asked for: a change may add one, with whatever history its author likes.
 */
export declare function repositoryOfWorkspace(workspace: string, folder: string): RepositoryPlace | undefined;
/** A path's place below the top level, `/`-separated; '' for the top level itself. */
export declare function pathInRepository({ topLevel }: Pick<RepositoryPlace, 'topLevel'>, path: string): string;
/** A path without links, as far as it is there. */
export declare function realOrSame(path: string): string;
/** The folder that all worktrees of a repository share: objects, and what Git LFS has fetched. */
export declare function commonFolder({ gitFolder }: RepositoryPlace): string;
