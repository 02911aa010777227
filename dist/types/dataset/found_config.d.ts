import type { Config } from '../config/index.ts';
import type { Layout } from './table/index.ts';
import type { Tree } from './tree/index.ts';
/** Returns the config that reads a dataset from where it was found, so it does not have to be searched for again. */
export declare function configOfFound<T extends Pick<Config, 'data' | 'labels'>>(config: T, { found }: Layout): T;
/**
 * Returns the config with the project itself as the dataset if `dataset_path` is not set and its default does not
 * exist. A config with only a few `labels:` is about the repository that contains it.
 */
export declare function withDatasetPath(config: Config, tree: Pick<Tree, 'kindOf'>): Promise<Config>;
