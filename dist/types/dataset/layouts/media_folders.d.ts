import { type Medium } from '../paths/index.ts';
import { type Branch, type Weights } from './branches.ts';
import { type ClassFolders } from './class_folders.ts';
import { type SettledRoles } from './settled_roles.ts';
/**
 * Finds the class folders of a dataset: several folders with one kind of media, whatever is next to them. Returns
 * `undefined` if there are none.
 *
 * @param files Neither hidden nor ignored.
 * @param weights The number of files that each path represents, if it is not one.
 */
export declare function mediaFolders(files: readonly string[], weights?: Weights): ClassFolders | undefined;
/** Finds the class folders if the settings state that folders are the classes. */
export declare function configuredMediaFolders(files: readonly string[], weights?: Weights): ClassFolders | undefined;
/** Class folders of one medium. */
export interface MediaClasses extends SettledRoles {
    readonly medium: Medium;
}
/** Folders that may be classes. */
export interface UnclearClasses extends MediaClasses {
    /** Why they may be something else: their files have the same names, or they are named like parts of a dataset, or there is only one, or they contain few files. */
    readonly doubt: 'same-files' | 'names' | 'single' | 'few';
}
/** The roles of the folders below a folder. */
interface JudgedFolders {
    readonly classes?: MediaClasses;
    /** Folders that may be classes, or parts of a dataset or of its samples. */
    readonly unclear?: UnclearClasses;
    /** The paths of folders that contain no classes either: `images` next to `masks`. */
    readonly withoutClasses: readonly string[];
}
/** Finds the class folders of the medium with the most files, otherwise of the next medium. */
export declare const judgedFolders: (branch: Branch) => JudgedFolders;
export {};
