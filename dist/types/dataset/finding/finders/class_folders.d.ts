import { type Branch, type MediaClasses, type UnclearClasses } from '../../layouts/index.ts';
import { type Finder } from '../found/index.ts';
/** Finds folders that contain class folders, the topmost first. The search stops at each of them. */
export declare const findClassFolders: Finder;
/** Returns folders for which the names do not show whether they are classes, the topmost first. */
export declare function unclearFolders(files: readonly string[]): readonly FolderOfClasses[];
/** A folder with its class folders. */
export interface FolderOfClasses {
    readonly branch: Branch;
    readonly classes: MediaClasses;
    /** Why the folders may be parts of a dataset or of its samples instead. */
    readonly doubt?: UnclearClasses['doubt'];
}
