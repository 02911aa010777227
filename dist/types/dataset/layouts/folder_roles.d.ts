import { type FolderNode } from './folder_nodes.ts';
import type { FolderRoles } from './folder_place.ts';
/** Determines the roles of a dataset's folders from the top down, without those that describe a repository. */
export declare function folderRoles(root: FolderNode): FolderRoles;
/** Determines the roles of a tree without folders that do not contain samples. */
export declare function rolesOfTree(root: FolderNode): FolderRoles;
export declare const NOTHING: FolderRoles;
