import type { Config, Rounding, Strategy } from './settings.ts';
import type { WrittenAdditional, WrittenData } from './written.ts';
/** The keys of the `data:` block, as in the YAML file. */
export type DataConfigOptions = WrittenData;
/**
 * The `data:` block as a value: the keys of the YAML file, with the same checks and the same defaults.
 *
 * @example
 * ```ts
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'hybrid' })
 * config.train_split // 0.7
 * ```
 */
export declare class DataConfig {
    #private;
    readonly dataset_path: string;
    readonly additional_datasets: readonly (string | WrittenAdditional)[];
    readonly balance_emotions: boolean;
    readonly balancing_strategy: Strategy;
    readonly use_stratified_split: boolean;
    readonly train_split: number;
    readonly val_split: number;
    readonly test_split: number;
    readonly seed: number;
    readonly rounding: Rounding;
    readonly save_split_indices: boolean;
    readonly split_indices_path: string;
    /** @throws {InputError} with every key or value that is wrong at once, and where the shares do not sum to 1 */
    constructor(options?: DataConfigOptions);
    /** The whole config, with the defaults for the other blocks. */
    toConfig(): Config;
}
