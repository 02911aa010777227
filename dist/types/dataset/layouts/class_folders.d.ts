import { type Medium } from '../paths/index.ts';
import type { FolderPlace, FolderRoles } from './folder_place.ts';
/** Samples whose class is the folder that contains them. */
export interface ClassFolders {
    /** In the order of `torchvision.datasets.ImageFolder`. */
    readonly paths: readonly string[];
    /** '' for a sample of a split without class folders. */
    readonly classes: readonly string[];
    /** The split of each sample, if folders such as `train` and `val` are splits. */
    readonly splits?: readonly string[];
    /** Files that are not samples: those outside the class folders, and files among images that are not images. */
    readonly leftOut: readonly string[];
    readonly roles: FolderRoles;
    /** The medium of the samples, if all other files were ignored. */
    readonly medium?: Medium;
    /** The paths of folders that were ignored only because of their names. */
    readonly leftOutByName?: readonly string[];
    /** Classes with names of folders that usually describe a project. */
    readonly keptDespiteName?: readonly string[];
}
/**
 * Sorts the files of a dataset into class folders, whatever these contain.
 *
 * @param files Neither hidden nor ignored.
 * @param tablesToo Whether tables are samples if there is nothing else, because the settings ask for folders.
 */
export declare function classFolders(files: readonly string[], { tablesToo }?: {
    readonly tablesToo?: boolean;
}): ClassFolders;
/** Tables, label files and pointers describe samples. */
export declare function isDescription(path: string): boolean;
/** The place of a folder's samples: that of the folder or of the nearest parent folder that has one. */
export declare function placeOf(folder: string, { places }: FolderRoles, beside: ReadonlySet<string>): FolderPlace | undefined;
/** The order of torchvision's ImageFolder: the top-level folders sorted, and the folders of `os.walk` sorted within each. */
export declare function compareFolders(a: string, b: string): number;
export declare function topOf(path: string): string;
/** Whether folders are classes: there are several of them, or splits above them. */
export declare function isClassified({ classes, paths, roles }: ClassFolders): boolean;
export declare function isMidi(path: string): boolean;
/** Whether folders only store files of a medium and do not indicate their class. */
export declare function isShelved(medium: Medium, { places }: FolderRoles): boolean;
