import type { FolderPlace } from './folder_place.ts';
import type { Parent } from './split_folders.ts';
/**
 * Finds the classes on shelves: `a/abbey`, `a/airport`, `b/bar`. The name of a class is its path below the shelf, such as
 * `church/indoor`. Returns `undefined` if the folders are not shelves.
 */
export declare function shelvedClasses(folders: readonly Parent[]): ReadonlyMap<string, FolderPlace> | undefined;
/** A folder with the names of the folders in it. */
interface NamedFolder {
    readonly name: string;
    readonly hasFiles: boolean;
    readonly below: readonly string[];
}
/** Whether folders at two levels only divide many files by the start of their names: `A/B/TRAB12.mid`, `0f/3a/0f3a99.jpg`. */
export declare function areNestedShards(folders: readonly NamedFolder[]): boolean;
export {};
