import type { GroupKey } from './groups.ts';
import type { Groups } from './label_table.ts';
import { type TextColumn } from './text_column.ts';
import type { Tree } from './tree/tree.ts';
export declare const CONTENT_KEY: GroupKey;
/**
 * Groups of samples whose files are identical, by git's blob ids.
 *
 * @param ids Paths below the dataset's folder.
 * @throws {InputError} where an id is no file.
 */
export declare function contentGroups(tree: Tree, folder: string, ids: TextColumn): Promise<Groups>;
