import { type Config, type SettingChange } from '../../config/index.ts';
import type { LabelTable } from '../../dataset/index.ts';
import { type IndexFile, type RecordedConfig } from '../index_file/index.ts';
import { type SplitPlan, type SplitSettings } from '../plan/index.ts';
/** A setting of the split that differs from the index file's: `before` is the value in the file. */
type SettingDifference = SettingChange;
interface ExpectedSplitRequest {
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
    /** Whether to write cut points instead of lists. By default, the extension of `split_indices_path` decides. */
    readonly rules?: boolean | undefined;
}
interface ExpectedSplit {
    readonly plan: SplitPlan;
    /** The table with the groups that the plan keeps together. */
    readonly table: LabelTable;
    /** If not empty, the plan keeps the file's settings, and nothing should be written without `--rebalance`. */
    readonly settingsChanged: readonly SettingDifference[];
}
/**
 * The split that the dataset should have. It grows from the file on the base, or from the head's file if the base has
 * none. It is fresh if there is no file, with `rebalance`, and if the head's generation is above the base's.
 *
 * @throws {InputError} if it is a rules file and samples have several labels each or splits are frozen, or if the file belongs
 * to another dataset.
 */
export declare function expectedSplit(request: ExpectedSplitRequest): ExpectedSplit;
/** The settings of the split that differ from those of an index file. */
export declare function settingsUnlikeFile(settings: SplitSettings, group: string | null, recorded: RecordedConfig, names: readonly string[]): SettingDifference[];
export {};
