import { type Config } from '../config/index.ts';
import { type ConsideredDataset } from './finding/index.ts';
import type { Dataset } from './table/index.ts';
import { type Purpose, type Tree } from './tree/index.ts';
/** Options of `readDataset`. */
export interface ReadOptions {
    /**
     * `counts` reads only what is needed to count classes; `table.weights` then gives the number of samples per row. The
     * default is `rows`.
     */
    readonly purpose?: Purpose;
    /** The size in bytes from which a label file on disk is read piece by piece. The default is 8 MiB. */
    readonly largeFrom?: number;
}
/** The part of a config that describes where samples and labels are. */
export type DatasetConfig = Pick<Config, 'data' | 'labels'>;
/**
 * Reads the main dataset and the additional ones into one table. Ids of an additional dataset start with the name of
 * its folder and `:`. Ids are kept as they are written, so an id can occur more than once.
 *
 * @throws {InputError} if something is missing, cannot be read, or is ambiguous.
 */
export declare function readDataset(tree: Tree, config: DatasetConfig, options?: ReadOptions, ...more: never[]): Promise<Dataset>;
/**
 * Returns the candidates for the main dataset if the config does not specify it, the most likely one first. Otherwise,
 * returns nothing.
 *
 * @throws {InputError} if the path cannot be read.
 */
export declare function consideredDatasets(tree: Tree, config: DatasetConfig): Promise<readonly ConsideredDataset[] | undefined>;
