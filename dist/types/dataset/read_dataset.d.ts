import { type Config } from '../config/index.ts';
import type { Dataset, Layout } from './dataset.ts';
import type { ConsideredDataset } from './finding/considered.ts';
import { type Purpose } from './source_context.ts';
import type { Tree } from './tree/tree.ts';
export interface ReadOptions {
    /** `counts`: only the classes are to be counted, and `table.weights` tells how many samples a row stands for. */
    readonly purpose?: Purpose;
    /** From how many bytes on a label file on disk is read piece by piece; 8 MiB unless told. */
    readonly largeFrom?: number;
}
/** The part of the config that says where samples and labels are. */
export type DatasetConfig = Pick<Config, 'data' | 'labels'>;
/**
 * Reads the main dataset and the additional ones into one table. Ids of an additional dataset begin with its folder's
 * name and `:`. They are as they stand, so that one may repeat: see `withUniqueIds`.
 *
 * @throws {InputError} for what is missing, cannot be read, or is ambiguous.
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
