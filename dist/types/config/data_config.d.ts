import type { Config, Rounding, Strategy } from './settings.ts';
import type { WrittenAdditional, WrittenData } from './written.ts';
/** The keys of the `data:` block, as in the YAML file. */
export type DataConfigOptions = WrittenData;
/**
 * The `data:` block as a value: the keys of the YAML file, with the same checks and the same defaults. Keys can be set
 * later on too, and are checked then; that the shares sum to 1 is checked when the config is used.
 *
 * @example
 * ```ts
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'hybrid' })
 * config.use_stratified_split = true
 * config.train_split // 0.7
 * ```
 */
export declare class DataConfig {
    dataset_path: string;
    additional_datasets: (string | WrittenAdditional)[];
    balance_emotions: boolean;
    balancing_strategy: Strategy;
    use_stratified_split: boolean;
    train_split: number;
    val_split: number;
    test_split: number;
    seed: number;
    rounding: Rounding;
    save_split_indices: boolean;
    split_indices_path: string;
    /**
     * @throws {TypeError} where the options are no object, or have unknown keys or values of another type; all are told.
     * @throws {RangeError} where a value is impossible, or the shares do not sum to 1.
     */
    constructor(options?: DataConfigOptions, ...more: never[]);
    /**
     * The whole config, with the defaults for the other blocks.
     *
     * @throws {RangeError} where the shares do not sum to 1.
     */
    toConfig(...more: never[]): Config;
}
/**
 * The config that is meant.
 *
 * @throws {TypeError} where it is neither a DataConfig nor a config that was loaded.
 */
export declare function configFrom(given: DataConfig | Config, doing: string): Config;
