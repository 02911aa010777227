import { type FolderNode } from './folder_nodes.ts';
import type { FolderRoles } from './folder_place.ts';
/** The roles of folders without those that contain no samples. */
export interface SettledRoles {
    readonly roles: FolderRoles;
    /** The paths of folders that were ignored only because of their names. */
    readonly leftOutByName: readonly string[];
    /** Folders that are classes despite their names because they are as large as the others. */
    readonly keptDespiteName: readonly string[];
    /** The number of samples. */
    readonly samples: number;
    /** The number of files in the class folders that are not samples and do not belong to one. */
    readonly foreign: number;
}
/**
 * Determines the roles of folders. Folders with mostly other files and folders that describe a project are not classes. The
 * roles of the others are determined without them.
 */
export declare function settledRoles(root: FolderNode): SettledRoles;
/** Whether these folders are classes: several, at least one of them with a possible class name. */
export declare function areClasses({ places, splits }: FolderRoles): boolean;
