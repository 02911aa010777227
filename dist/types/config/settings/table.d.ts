import type { Override, Setting } from './kinds.ts';
import { type BalancingSettings, type DataSettings, type ReportSettings, type Thresholds } from './settings.ts';
import { type ThresholdName } from './threshold_table.ts';
/** The settings of each block, in the order of the file. `labels` has no defaults and is described in the schema. */
export declare const SETTINGS: {
    readonly data: Readonly<Record<keyof DataSettings, Setting>>;
    readonly thresholds: Readonly<Record<keyof Thresholds, Setting>>;
    readonly balancing: Readonly<Record<keyof BalancingSettings, Setting>>;
    readonly report: Readonly<Record<keyof ReportSettings, Setting>>;
};
/** Only data, because the program reads its flags here before it loads anything else. */
declare const OVERRIDES: {
    readonly maxImbalanceRatio: {
        readonly of: 'thresholds.max_imbalance_ratio.fail';
        readonly input: 'max-imbalance-ratio';
        readonly flag: '--max-imbalance-ratio <ratio>';
        readonly says: 'Fail if largest class / smallest class exceeds this ratio';
        readonly for: 'check';
    };
    readonly warnImbalanceRatio: {
        readonly of: 'thresholds.max_imbalance_ratio.warn';
        readonly input: 'warn-imbalance-ratio';
        readonly flag: '--warn-imbalance-ratio <ratio>';
        readonly says: 'Warn if largest class / smallest class exceeds this ratio';
        readonly for: 'check';
    };
    readonly minClassSize: {
        readonly of: 'thresholds.min_class_size.fail';
        readonly input: 'min-class-size';
        readonly flag: '--min-class-size <samples>';
        readonly says: 'Fail if a class has fewer samples';
        readonly for: 'check';
    };
    readonly requiredClasses: {
        readonly of: 'thresholds.required_classes.fail';
        readonly input: 'required-classes';
        readonly flag: '--required-classes <names>';
        readonly says: 'Fail if one of these comma-separated classes has no samples';
        readonly for: 'check';
    };
    readonly datasetPath: {
        readonly of: 'data.dataset_path';
        readonly input: 'dataset-path';
    };
    readonly additionalDatasets: {
        readonly of: 'data.additional_datasets';
        readonly input: 'additional-datasets';
        readonly flag: '--additional';
    };
    readonly strategy: {
        readonly of: 'data.balancing_strategy';
        readonly input: 'strategy';
        readonly flag: '--strategy';
    };
    readonly trainSplit: {
        readonly of: 'data.train_split';
        readonly input: 'train-split';
        readonly flag: '--train-ratio <ratio>';
        readonly says: 'Share of training samples (default: 0.7)';
        readonly for: 'split';
    };
    readonly valSplit: {
        readonly of: 'data.val_split';
        readonly input: 'val-split';
        readonly flag: '--val-ratio <ratio>';
        readonly says: 'Share of validation samples (default: 0.15)';
        readonly for: 'split';
    };
    readonly testSplit: {
        readonly of: 'data.test_split';
        readonly input: 'test-split';
        readonly flag: '--test-ratio <ratio>';
        readonly says: 'Share of test samples (default: 0.15)';
        readonly for: 'split';
    };
    readonly seed: {
        readonly of: 'data.seed';
        readonly input: 'seed';
        readonly flag: '--seed';
    };
    readonly rounding: {
        readonly of: 'data.rounding';
        readonly flag: '--rounding <rule>';
        readonly says: 'How to round split sizes: auto, class or joint';
        readonly for: 'split';
    };
    readonly balanceBy: {
        readonly of: 'balancing.by';
        readonly flag: '--by <method>';
    };
    readonly comment: {
        readonly of: 'report.comment';
        readonly input: 'comment';
    };
    readonly splits: {
        readonly of: 'report.splits';
        readonly input: 'splits';
        readonly flag: '--splits <mode>';
        readonly says: 'Index file: commit, check or off';
        readonly for: 'check';
    };
    readonly splitIndicesPath: {
        readonly of: 'data.split_indices_path';
        readonly input: 'split-indices-path';
    };
};
export type OverrideName = keyof typeof OVERRIDES;
/** The overrides that are flags of `check` only. */
export type CheckFlag = {
    [Name in OverrideName]: (typeof OVERRIDES)[Name] extends {
        readonly for: 'check';
    } ? Name : never;
}[OverrideName];
/** Returns the overrides in order, each with all optional properties. */
export declare function overridesOf(): readonly (readonly [OverrideName, Override])[];
/** `minClassSize` is `min_class_size` in a file. */
export declare function keyOf(setting: string): string;
/** Returns the keys of `thresholds` in a file. */
export declare function thresholdNames(): readonly ThresholdName[];
/** Returns the description of each key of `thresholds`. */
export declare function thresholdDescriptions(): ReadonlyMap<string, string>;
/** The rules that have no threshold. */
export declare const OTHER_RULES: readonly ['index_file', 'split_settings', 'data_changed', 'not_judged'];
/** The rules that a waiver must not name. */
export declare const NEVER_WAIVED: readonly string[];
/** Returns the rules that a waiver may name: the keys of `thresholds`, the kinds of leakage, and other rules. */
export declare function waivableRules(): readonly string[];
export {};
