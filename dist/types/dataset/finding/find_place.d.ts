import { type LabelSettings } from '../../config/index.ts';
import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type Weighed } from './found/index.ts';
/** The place of a dataset that is not the given folder itself. */
export interface FoundPlace {
    /** The path in the tree, as in `dataset_path` of a config. */
    readonly path: string;
    readonly settings: LabelSettings;
    /** A description for the first line of the output: `data/labels.csv, a table with the labels in 'class'`. */
    readonly description: string;
    readonly notes: readonly Note[];
}
/**
 * Finds the dataset in a repository.
 *
 * @param files The files relative to the given folder, neither hidden nor ignored.
 * @returns undefined if the given folder itself is the dataset, or if no dataset was found.
 * @throws {InputError} if there are several possible datasets.
 */
export declare function findPlace(files: readonly string[], context: SourceContext): Promise<FoundPlace | undefined>;
interface WeighedFinds {
    /** The most likely first. */
    readonly found: readonly Weighed[];
    /** Files that were skipped because the folder is too large to search completely. */
    readonly leftOut: readonly string[];
    /** Whether the given folder has label files in the usual places, so it is the dataset itself. */
    readonly isHere: boolean;
    /** The dataset that is read, in several finds if they are shards of one; empty if the user must choose. */
    readonly chosen: readonly Weighed[];
}
/** Returns all possible datasets. Folders of code are searched only if there is nothing else. */
export declare function weighedFinds(files: readonly string[], context: SourceContext): Promise<WeighedFinds>;
export {};
