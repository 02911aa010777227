import type { FolderProblem } from './folder_problem.ts';
/** Where the samples of a folder belong. */
export interface FolderPlace {
    /** '' for samples without a label. */
    readonly label: string;
    /** The names of the split folders in the path, if there are any. */
    readonly split?: string;
}
/** What the folders of a dataset are: splits, levels of the path, classes. */
export interface FolderRoles {
    /** The place per path of each folder that is a class, or that contains the unlabelled samples of a split. */
    readonly places: ReadonlyMap<string, FolderPlace>;
    /** The names of the split folders, empty if no folders are splits. */
    readonly splits: readonly string[];
    /** Folders that contain the same folders, which are the classes: `2022`, `2023`. */
    readonly levels: readonly string[];
    /** The number of parent folders of the first level. */
    readonly levelDepth: number;
    /** Classes with the names of splits. */
    readonly misleading: readonly string[];
    /** The paths of folders next to split folders that are not splits. */
    readonly beside: readonly string[];
    /** The paths of folders that contain a copy of the folders next to them: `cell_images/cell_images`. */
    readonly copies: readonly string[];
    /** Why the folders are not classes. */
    readonly problem?: FolderProblem;
}
