import { type IsThere } from '../formats/index.ts';
import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type BytesOf } from './configured_files.ts';
/** The paths below the dataset of lists that are the splits of one dataset. */
export type ListFamily = readonly string[];
/** The files that may be lists, by their names and their number per folder. */
export declare function mayBeLists(files: readonly string[], { deepest }: {
    readonly deepest: number;
}): string[];
/** Finds lists by their first lines. Lists whose names differ only by the split are one dataset. */
export declare function listFamilies(files: readonly string[], { start, deepest }: {
    readonly start: BytesOf;
    readonly deepest: number;
}): Promise<readonly ListFamily[]>;
/** Whether a path names a file of the tree: completely, by its name, or without its extension. */
export declare function isThereIn(files: readonly string[]): IsThere;
/**
 * Reads lists of paths and labels as one dataset. The file names determine the splits.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if there are no lists, or if they belong to several datasets.
 */
export declare function pathListDataset(files: readonly string[], context: SourceContext, { detected, found }: {
    readonly detected: boolean;
    readonly found?: readonly ListFamily[];
}): Promise<Dataset>;
/** Lists are at the top level of a dataset, or in a folder such as `lists`. */
export declare const DEEPEST = 1;
