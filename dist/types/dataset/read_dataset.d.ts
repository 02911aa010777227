import { type Config } from '../config/index.ts';
import type { Dataset, Layout } from './dataset.ts';
import type { ConsideredDataset } from './finding/considered.ts';
import { type Purpose } from './source_context.ts';
import type { Tree } from './tree/tree.ts';
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
/** The part of a config that says where samples and labels are. */
export type DatasetConfig = Pick<Config, 'data' | 'labels'>;
/**
 * Reads the main dataset and the additional ones into one table. Ids of an additional dataset begin with the name of
 * its folder and `:`. Ids are as they are written, so that one may occur twice.
 *
 * @throws {InputError} if something is missing, cannot be read, or is ambiguous.
 */
export declare function readDataset(tree: Tree, config: DatasetConfig, options?: ReadOptions, ...more: never[]): Promise<Dataset>;
/**
 * What the main dataset is and how it would be read.
 *
 * @throws {InputError} as `readDataset` does.
 */
export declare function detectLayout(tree: Tree, config: DatasetConfig): Promise<Layout>;
/**
 * What may be the main dataset where the config leaves it open, the likeliest first; nothing where it does not.
 *
 * @throws {InputError} where the path cannot be read.
 */
export declare function consideredDatasets(tree: Tree, config: DatasetConfig): Promise<readonly ConsideredDataset[] | undefined>;
