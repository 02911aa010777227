/** A folder with its subfolders. */
export interface FolderNode {
    /** The last step of its path. */
    readonly name: string;
    /** The path below the dataset, or '' for the folder of the dataset. */
    readonly path: string;
    /** The number of samples directly inside it. */
    samples: number;
    /** The number of samples in it and below it. */
    total: number;
    /** The number of files in it and below it that are not samples and do not belong to one. */
    foreign: number;
    /** The number of these files that are code. */
    readonly code: number;
    readonly folders: Map<string, FolderNode>;
}
/**
 * The folders of a dataset as a tree.
 *
 * @param folders The path of every folder that contains files, with the number of samples among them.
 */
export declare function folderNodes(folders: Iterable<readonly [string, number]>): FolderNode;
/** The subfolders of a folder that contain samples. */
export declare function sampleFolders(node: FolderNode): FolderNode[];
/** The names of the subfolders of a folder that contain samples. */
export declare function sampleFolderNames(node: FolderNode): string[];
/** The names that all lists share. */
export declare function sharedNames(lists: readonly (readonly string[])[]): readonly string[];
/** The folder that contains a copy of all folders next to it: `cell_images/cell_images`. */
export declare function copyAmong(node: FolderNode): FolderNode | undefined;
