import { type Config, type HashName, type Rounding, type SplitName, type Strategy, type WrittenAdditional, type WrittenData } from './settings/index.ts';
/** The keys of the `data:` block, as in the YAML file. */
export type DataConfigOptions = WrittenData;
/**
 * The `data:` block as an object, with the same keys, checks and defaults as the YAML file.
 *
 * Keys can also be set later and are checked then. The sum of the shares is checked when the config is used.
 *
 * @example
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'hybrid' })
 * config.use_stratified_split = true
 * config.train_split // 0.7
 */
export declare class DataConfig {
    /** The folder or label file of the main dataset. The default is `./EMOPIA_1.0`. */
    dataset_path: string;
    /** Further datasets to read: paths, or paths with their own `labels` block. The default is an empty list. */
    additional_datasets: (string | WrittenAdditional)[];
    /** Whether the training split is balanced. The default is `true`. */
    balance_emotions: boolean;
    /** How the training split is balanced. The default is `oversample`. */
    balancing_strategy: Strategy;
    /** Whether each class is split by the same shares. The default is `true`. */
    use_stratified_split: boolean;
    /** The share of the training split, from 0 to 1. The default is 0.7. */
    train_split: number;
    /** The share of the validation split, from 0 to 1. The default is 0.15. */
    val_split: number;
    /** The share of the test split, from 0 to 1. The default is 0.15. */
    test_split: number;
    /** The seed of splits and balancing, a safe integer. The default is 42. */
    seed: number;
    /** The hash function that orders the samples. The default is `md5`. */
    hash: HashName;
    /** How quotas are rounded to whole samples. The default is `auto`. */
    rounding: Rounding;
    /** The splits that get no new samples when the dataset grows. The default is an empty list. */
    frozen_splits: SplitName[];
    /** Whether the index file is written. The default is `true`. */
    save_split_indices: boolean;
    /** The path of the index file. The default is `./data/split_indices.json`. */
    split_indices_path: string;
    /**
     * @throws {TypeError} if the options are not an object, or keys are unknown or have values of another type; the
     * message lists all of them.
     * @throws {RangeError} if a value is impossible, or the shares do not sum to 1.
     */
    constructor(options?: DataConfigOptions, ...more: never[]);
    /**
     * Returns the whole config, with the defaults for the other blocks.
     *
     * @throws {RangeError} if the shares do not sum to 1.
     */
    toConfig(...more: never[]): Config;
}
/**
 * Returns the config of a DataConfig, or the given config.
 *
 * @throws {TypeError} if it is neither a DataConfig nor a loaded config.
 */
export declare function configFrom(given: DataConfig | Config, doing: string): Config;
