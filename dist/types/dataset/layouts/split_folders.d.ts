import { type NamedSplit } from '../paths/index.ts';
import { type FolderNode } from './folder_nodes.ts';
/** A folder whose subfolders are examined, with its split. */
export interface Parent {
    readonly node: FolderNode;
    readonly split?: string;
}
/** The splits among sibling folders by their names. Returns `undefined` if the folders are classes. */
export declare function splitFolders(folders: readonly Parent[], names: readonly string[]): ReadonlyMap<string, NamedSplit> | undefined;
/** Skips a level that repeats the name or its end: `training_set/training_set`, `TestingData-Part1/Part1`. */
export declare function innerFolder(node: FolderNode): FolderNode;
