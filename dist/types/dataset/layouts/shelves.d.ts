import type { FolderPlace } from './folder_place.ts';
import type { Parent } from './split_folders.ts';
/**
 * Finds the classes on shelves: `a/abbey`, `a/airport`, `b/bar`. The name of a class is its path below the shelf, such as
 * `church/indoor`. Returns `undefined` if the folders are not shelves.
 */
export declare function shelvedClasses(folders: readonly Parent[]): ReadonlyMap<string, FolderPlace> | undefined;
