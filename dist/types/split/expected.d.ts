import { type Config, type SettingChange } from '../config/index.ts';
import type { LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
import { type SplitPlan, type SplitSettings } from './plan.ts';
import { type RecordedConfig } from './recorded_config.ts';
/** A setting that decides splits and is not what the index file was made with: `before` is the file's. */
export type SettingDifference = SettingChange;
export interface ExpectedSplitRequest {
    readonly table: LabelTable;
    readonly config: Config;
    /** The index file of the working tree. */
    readonly head?: IndexFile | undefined;
    /** The index file of what the change starts from. */
    readonly base?: IndexFile | undefined;
    readonly rebalance: boolean;
    /** That many folds in place of train, val and test. */
    readonly folds?: number | undefined;
    /** What messages call the index file. */
    readonly name?: string | undefined;
    /** Whether cuts are written in place of lists; by the end of the config's `split_indices_path` unless told. */
    readonly rules?: boolean | undefined;
}
export interface ExpectedSplit {
    readonly plan: SplitPlan;
    /** The table with the groups that the plan keeps whole. */
    readonly table: LabelTable;
    /** Not empty: the plan keeps the file's settings, and nothing should be written without `--rebalance`. */
    readonly settingsChanged: readonly SettingDifference[];
}
/**
 * The split that should be there. It grows from the base's file, or from the head's where the base has none; it is fresh
 * without either, with `rebalance`, and where the head's generation is above the base's.
 *
 * @throws {InputError} where samples have several labels each, or the file is the one of another dataset.
 */
export declare function expectedSplit(request: ExpectedSplitRequest): ExpectedSplit;
/** What an index file was made with. */
export declare function recordedSettings({ config, names }: Pick<IndexFile, 'config' | 'names'>): SplitSettings;
/** The settings that decide splits and differ from those that a file was made with. */
export declare function changedSettings(settings: SplitSettings, group: string | null, recorded: RecordedConfig, names: readonly string[]): SettingDifference[];
