import { type Problem } from '../../config/index.ts';
import { type Groups, type TextColumn } from '../table/index.ts';
import type { Tree } from '../tree/index.ts';
import type { ContentColumn } from './content_column.ts';
/** Groups samples with equal values in the column `labels.content`. Samples without a value have no group. */
export declare function valueGroups({ content, contentValues }: ContentColumn): Groups;
/** The label file and the line of a row, as far as they are known. */
type PlaceOf = (row: number) => Omit<Problem, 'message'> | undefined;
/**
 * Groups samples whose files are identical, by their Git blob ids.
 *
 * @param ids Paths relative to the dataset's folder.
 * @throws {InputError} if an id is not a file.
 */
export declare function contentGroups(tree: Tree, folder: string, ids: TextColumn, placeOf?: PlaceOf): Promise<Groups>;
/** Like `contentGroups`, for an additional dataset: samples that are not files there have no group. */
export declare function contentGroupsOfFiles(tree: Tree, folder: string, ids: TextColumn): Promise<Groups>;
export {};
