import { type Groups, type TextColumn } from '../table/index.ts';
import type { Tree } from '../tree/index.ts';
/**
 * Groups samples whose files are identical, by their Git blob ids.
 *
 * @param ids Paths relative to the dataset's folder.
 * @throws {InputError} if an id is not a file.
 */
export declare function contentGroups(tree: Tree, folder: string, ids: TextColumn): Promise<Groups>;
/** Like `contentGroups`, for an additional dataset: samples that are not files there have no group. */
export declare function contentGroupsOfFiles(tree: Tree, folder: string, ids: TextColumn): Promise<Groups>;
