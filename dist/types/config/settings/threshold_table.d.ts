import type { Setting } from './kinds.ts';
import type { Thresholds } from './settings.ts';
/** The keys of `thresholds` in a file, in the same order. */
export type ThresholdName = 'max_imbalance_ratio' | 'min_class_size' | 'required_classes' | 'allowed_classes' | 'max_unlabelled' | 'max_ratio_increase' | 'max_class_loss' | 'max_split_deviation' | 'moved_between_splits' | 'leakage' | 'label_conflicts' | 'max_share_change' | 'max_drift' | 'test_changed' | 'existing';
/** The settings of the block `thresholds`, in the order of the file. */
export declare const THRESHOLDS: Readonly<Record<keyof Thresholds, Setting>>;
/** The inputs and flags for thresholds. */
export declare const THRESHOLD_OVERRIDES: {
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
};
