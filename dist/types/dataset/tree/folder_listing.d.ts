export interface FolderListing {
    /** Files and links that lead to nothing, relative to the folder, `/`-separated, in the order of their bytes. */
    readonly paths: readonly string[];
    /** Whether a link was met on the way. */
    readonly hasLinks: boolean;
}
/**
 * All files below a folder, without `.git`. Links to files and folders are followed, those that lead back to where they
 * come from are not.
 *
 * @param real the folder, without links on its way
 * @throws {InputError} where a folder cannot be read or changes meanwhile, a link leaves `confinedTo`, or links multiply
 */
export declare function listFolder(real: string, confinedTo?: string): FolderListing;
/** Whether a path is a folder, or lies in it. Both without links on their way. */
export declare function contains(folder: string, path: string): boolean;
export declare function codeOf(error: unknown): string | undefined;
/** In words for what happens to people, else the system's own. */
export declare function messageOf(error: unknown): string;
